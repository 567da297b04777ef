using System.Xml.Linq;
using FormEngine.Server.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Access.Secrets;

/// <summary>
/// The keys that protect cookies, as they stand in the database: those in clear, and those an earlier key encrypted, are
/// encrypted anew in place.
/// </summary>
internal sealed class StoredSignInKeys(KeySources sources, SignInKeyEncryption encryption, ILogger<StoredSignInKeys> log)
{
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>The fingerprints of keys that encrypted something here and are not at hand.</summary>
    public async Task<IReadOnlyList<string>> UnknownAsync(FormEngineDb db) =>
        [.. (await db.DataProtectionKeys.ToListAsync()).SelectMany(Unknown).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What no key opens any more; whoever was signed in by it is not.</summary>
    public async Task ForgetUnknownAsync(FormEngineDb db)
    {
        db.RemoveRange((await db.DataProtectionKeys.ToListAsync()).Where(row => Unknown(row).Any()));
        await db.SaveChangesAsync();
    }

    public async Task EncryptAsync(FormEngineDb db)
    {
        var due = (await db.DataProtectionKeys.ToListAsync()).Count(row => Due(XElement.Parse(row.Xml!)).Any());
        if (due == 0)
            return;
        await db.RewriteAsync<DataProtectionKey>(Encrypt);
        log.LogInformation(
            "Keys of sign-ins in the database, encrypted with key {Key}: {Count}", sources.SignIn.Ring.Current.Fingerprint, due);
    }

    private IEnumerable<string> Unknown(DataProtectionKey row) => XElement.Parse(row.Xml!)
        .Descendants(SignInKeyEncryption.Encrypted).Select(SignInKeyEncryption.FingerprintOf)
        .Where(key => sources.SignIn.Ring.Find(key) is null);

    private void Encrypt(DataProtectionKey row)
    {
        var key = XElement.Parse(row.Xml!);
        foreach (var (place, secret) in Due(key).ToList())
            place.ReplaceWith(Wrapped(secret));
        row.Xml = key.ToString(SaveOptions.DisableFormatting);
    }

    private IEnumerable<(XElement Place, XElement Secret)> Due(XElement key) => Clear(key).Concat(EncryptedEarlier(key));

    private static IEnumerable<(XElement Place, XElement Secret)> Clear(XElement key) => key.Descendants()
        .Where(element => (bool?)element.Attribute(Framework + "requiresEncryption") == true)
        .Select(element => (element, element));

    private IEnumerable<(XElement Place, XElement Secret)> EncryptedEarlier(XElement key) => key.Descendants(SignInKeyEncryption.Encrypted)
        .Where(element => SignInKeyEncryption.FingerprintOf(element) != sources.SignIn.Ring.Current.Fingerprint)
        .Select(element => (element.Parent!, encryption.Decrypt(element)));

    /// <summary>As the framework stores what its encryptor gives.</summary>
    private XElement Wrapped(XElement secret)
    {
        var encrypted = encryption.Encrypt(secret);
        return new XElement(
            Framework + "encryptedSecret",
            new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!),
            encrypted.EncryptedElement);
    }
}
