using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Access.Secrets;

/// <summary>
/// Sees at start that the keys at hand are those of the database. Keys are made for a database that has none; a missing or
/// foreign one stops the start, for links would be dead and people signed out on this node, and nobody would know.
/// </summary>
internal sealed class KeyCheck(
    IDbContextFactory<FormEngineDb> databases, KeySources sources, StoredSignInKeys signIns, ILogger<KeyCheck> log)
{
    /// <summary>The flag by which whoever runs the server gives up what the lost keys opened.</summary>
    public const string NewKeys = "--new-keys";

    private const string Lost = $"If it is lost, start once with {NewKeys}: see «Keys, backup and restore» in README.";

    public async Task RunAsync(bool newKeys)
    {
        await using var db = await databases.CreateDbContextAsync();
        await CheckAsync(db, sources.Links, await db.AccessLinks.AnyAsync(), newKeys);
        await CheckAsync(db, sources.SignIn, inUse: false, newKeys);
        await CheckSignInKeysAsync(db, newKeys);
        await signIns.EncryptAsync(db);
    }

    /// <param name="db">The database.</param>
    /// <param name="source">The keys.</param>
    /// <param name="inUse">Whether the database needs a key although it does not know it yet.</param>
    /// <param name="newKeys">Whether others than those it knows will do.</param>
    private async Task CheckAsync(FormEngineDb db, KeySource source, bool inUse, bool newKeys)
    {
        var known = await KnownAsync(db, source);
        var ring = source.Find();
        if (ring is null && (known is not null || inUse) && !newKeys)
            throw Missing(source, known);
        ring ??= source.Make();
        if (known is null)
            known = await IntroduceAsync(db, source, ring);
        if (ring.Find(known.Fingerprint) is null && !newKeys)
            throw Foreign(source, ring, known);
        if (known.Fingerprint == ring.Current.Fingerprint)
            return;
        log.LogInformation("The key of {Purpose} was {Old} and is now {New}", source.Purpose, known.Fingerprint, ring.Current.Fingerprint);
        known.Fingerprint = ring.Current.Fingerprint;
        await db.SaveChangesAsync();
    }

    private async Task CheckSignInKeysAsync(FormEngineDb db, bool newKeys)
    {
        if (newKeys)
            await signIns.ForgetUnknownAsync(db);
        else if (await signIns.UnknownAsync(db) is { Count: > 0 } unknown)
            throw new CannotStartException(
                $"Sign-ins in this database are encrypted with key {string.Join(" and ", unknown)}, "
                + $"which is not in {sources.SignIn.Place}. Add it there after a comma. {Lost}");
    }

    private static Task<KeyFingerprint?> KnownAsync(FormEngineDb db, KeySource source) =>
        db.KeyFingerprints.SingleOrDefaultAsync(key => key.Name == source.Name);

    /// <returns>What another node that starts at the same time may have been first to say.</returns>
    private static async Task<KeyFingerprint> IntroduceAsync(FormEngineDb db, KeySource source, KeyRing ring)
    {
        await db.InsertMissingAsync([new KeyFingerprint { Name = source.Name, Fingerprint = ring.Current.Fingerprint }]);
        return (await KnownAsync(db, source))!;
    }

    private static CannotStartException Missing(KeySource source, KeyFingerprint? known) => new(
        $"The key of {source.Purpose} is missing{(known is null ? "" : $"; this database belongs with {known.Fingerprint}")}. "
        + $"Put {source.File} back, from another node or a backup, or give its content as {source.Setting}. {Lost}");

    private static CannotStartException Foreign(KeySource source, KeyRing ring, KeyFingerprint known) => new(
        $"The key of {source.Purpose} in {source.Place} is {string.Join(" and ", ring.All.Select(key => key.Fingerprint))}, "
        + $"but this database belongs with {known.Fingerprint}. Put that one there, from another node or a backup, "
        + $"or after a comma if the key is to be a new one. {Lost}");
}
