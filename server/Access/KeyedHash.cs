using System.Security.Cryptography;
using System.Text;

namespace FormEngine.Server.Access;

/// <summary>
/// Stands in the database in place of an address that is only to be known again: whoever has a copy of the database, but not
/// the key, cannot try addresses against it.
/// </summary>
public sealed class KeyedHash(SignedIds ids)
{
    private const int Length = 16;

    /// <param name="purpose">What it is for: the same text gives another hash for something else.</param>
    /// <param name="text">Is compared as it is, so bring it to one form first.</param>
    public string Of(string purpose, string text)
    {
        var digest = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length));
        return Convert.ToHexStringLower(ids.Sign($"hash {purpose} ", digest, Length).AsSpan(Length));
    }
}
