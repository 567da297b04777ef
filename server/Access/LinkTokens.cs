using System.Buffers.Text;
using System.Security.Cryptography;

namespace FormEngine.Server.Access;

/// <summary>
/// The secret part of a personal link: the link's id and an HMAC over it. It is derived when a mail is sent and stored
/// nowhere, so a copy of the database opens no section.
/// </summary>
public sealed class LinkTokens(LinkKey key)
{
    private const int IdLength = 16;
    private const int MacLength = 16;

    public string TokenFor(Guid linkId)
    {
        Span<byte> token = stackalloc byte[IdLength + MacLength];
        linkId.TryWriteBytes(token);
        Sign(token[..IdLength], token[IdLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>False for a token that is mangled or was not made here.</summary>
    public bool TryRead(string? token, out Guid linkId)
    {
        linkId = Guid.Empty;
        Span<byte> bytes = stackalloc byte[IdLength + MacLength];
        if (!TryDecode(token, bytes))
            return false;

        Span<byte> expected = stackalloc byte[MacLength];
        Sign(bytes[..IdLength], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[IdLength..]))
            return false;

        linkId = new Guid(bytes[..IdLength]);
        return true;
    }

    private static bool TryDecode(string? token, Span<byte> bytes) =>
        token is { Length: <= 64 }
        && Base64Url.IsValid(token, out var length)
        && length == bytes.Length
        && Base64Url.TryDecodeFromChars(token, bytes, out _);

    private void Sign(ReadOnlySpan<byte> id, Span<byte> mac)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, id, hash);
        hash[..MacLength].CopyTo(mac);
    }
}
