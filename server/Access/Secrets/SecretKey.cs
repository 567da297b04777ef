using System.Security.Cryptography;

namespace FormEngine.Server.Access.Secrets;

/// <summary>A key that is kept outside the database. The database knows its fingerprint, which gives nothing of it away.</summary>
public sealed class SecretKey
{
    public const int LeastLength = 32;

    private const int FingerprintLength = 16;

    internal SecretKey(byte[] bytes)
    {
        Bytes = bytes;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes))[..FingerprintLength];
    }

    /// <summary>As <c>base64 -d links.key | sha256sum</c> begins.</summary>
    public string Fingerprint { get; }

    internal byte[] Bytes { get; }
}
