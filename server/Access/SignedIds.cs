using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FormEngine.Server.Access.Secrets;

namespace FormEngine.Server.Access;

/// <summary>
/// An id followed by an HMAC over it and what it is for: whoever shows it got it from us, for that and nothing else. It is
/// derived when it is needed and stored nowhere, so a copy of the database holds none.
/// </summary>
public sealed class SignedIds(KeyRing keys)
{
    private const int IdLength = 16;
    private const int LongestToken = 64;
    private const string Behind = ".,;:!?)]>\"'»”’… \r\n\t";

    /// <param name="purpose">What it is for.</param>
    /// <param name="id">Whose it is.</param>
    /// <param name="macLength">How many bytes of the HMAC to use.</param>
    public byte[] Sign(string purpose, Guid id, int macLength) => [.. id.ToByteArray(), .. Mac(keys.Current, purpose, id)[..macLength]];

    /// <summary>
    /// As it stands in an address. What a sentence or a mail program has left behind it there, such as a full stop, is no part of it.
    /// </summary>
    public bool TryRead(string purpose, string? token, int macLength, out Guid id)
    {
        id = Guid.Empty;
        return token is { Length: <= LongestToken } && token.AsSpan().TrimEnd(Behind) is var own && Base64Url.IsValid(own)
            && TryRead(purpose, Base64Url.DecodeFromChars(own), macLength, out id);
    }

    /// <summary>False for one that is mangled, made for something else, or not made here.</summary>
    public bool TryRead(string purpose, ReadOnlySpan<byte> signed, int macLength, out Guid id)
    {
        id = Guid.Empty;
        if (signed.Length != IdLength + macLength)
            return false;
        var claimed = new Guid(signed[..IdLength]);
        if (!IsMac(signed[IdLength..], purpose, claimed))
            return false;
        id = claimed;
        return true;
    }

    /// <summary>Made with the key of today or with an earlier one that is still kept.</summary>
    private bool IsMac(ReadOnlySpan<byte> mac, string purpose, Guid id)
    {
        foreach (var key in keys.All)
            if (CryptographicOperations.FixedTimeEquals(Mac(key, purpose, id).AsSpan(0, mac.Length), mac))
                return true;
        return false;
    }

    private static byte[] Mac(SecretKey key, string purpose, Guid id)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes(purpose), .. id.ToByteArray()];
        return HMACSHA256.HashData(key.Bytes, message);
    }
}
