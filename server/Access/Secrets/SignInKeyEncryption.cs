using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace FormEngine.Server.Access.Secrets;

/// <summary>
/// Encrypts the keys that protect cookies (AES-256-GCM) before they are stored. This class's full name stands in the
/// database beside what it encrypted, so it keeps its name and place.
/// </summary>
public sealed class SignInKeyEncryption(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    private const string KeyAttribute = "key";
    private const int AesKeyLength = 32;

    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public static XName Encrypted { get; } = "encryptedKey";

    private KeyRing Keys => services.GetRequiredService<KeySources>().SignIn.Ring;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = Encrypt(Keys.Current, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        var element = new XElement(Encrypted, new XAttribute(KeyAttribute, Keys.Current.Fingerprint), Convert.ToBase64String(content));
        return new EncryptedXmlInfo(element, typeof(SignInKeyEncryption));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var key = Keys.Find(FingerprintOf(encryptedElement)) ?? throw new CryptographicException("The key that encrypted it is not here.");
        return XElement.Parse(Encoding.UTF8.GetString(Decrypt(key, Convert.FromBase64String(encryptedElement.Value))));
    }

    /// <summary>Of the key with which it was encrypted.</summary>
    public static string FingerprintOf(XElement encryptedElement) => (string?)encryptedElement.Attribute(KeyAttribute) ?? "";

    private static byte[] Encrypt(SecretKey key, byte[] clear)
    {
        var sealedBytes = new byte[NonceLength + TagLength + clear.Length];
        var (nonce, tag, content) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = Aes(key);
        aes.Encrypt(nonce.Span, clear, content.Span, tag.Span);
        return sealedBytes;
    }

    private static byte[] Decrypt(SecretKey key, byte[] sealedBytes)
    {
        var (nonce, tag, content) = Parts(sealedBytes);
        var clear = new byte[content.Length];
        using var aes = Aes(key);
        aes.Decrypt(nonce.Span, content.Span, tag.Span, clear);
        return clear;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Content) Parts(Memory<byte> bytes) =>
        (bytes[..NonceLength], bytes.Slice(NonceLength, TagLength), bytes[(NonceLength + TagLength)..]);

    /// <summary>Derived, for the database knows a part of the key's own hash.</summary>
    private static AesGcm Aes(SecretKey key) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, AesKeyLength, info: "FormEngine sign-in keys"u8.ToArray()), TagLength);
}
