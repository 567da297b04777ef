using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>That a contact holds a role in an organisation.</summary>
public readonly record struct HeldRole(Guid Organisation, string Role, Guid Contact);

/// <summary>All that planning to undo an import asks for: what it did, how that is now, and what came after it.</summary>
public sealed record UndoFacts
{
    public required ImportKind Kind { get; init; }

    public required IReadOnlyList<ImportedChange> Done { get; init; }

    public required IReadOnlyDictionary<Guid, OrganisationState> Organisations { get; init; }

    public required IReadOnlyDictionary<Guid, PersonState> People { get; init; }

    /// <summary>The roles in these organisations, and of these people.</summary>
    public required IReadOnlySet<HeldRole> Holders { get; init; }

    /// <summary>Those of them that the import gave, and that were not taken away and given again since.</summary>
    public required IReadOnlySet<HeldRole> Given { get; init; }

    /// <summary>Organisations in which somebody holds a role.</summary>
    public IReadOnlySet<Guid> WithHolders => field ??= Holders.Select(holder => holder.Organisation).ToHashSet();

    public ILookup<Guid, HeldRole> RolesOf => field ??= Holders.ToLookup(holder => holder.Contact);

    /// <summary>What became of these organisations, and what they took over from, with the day.</summary>
    public required IReadOnlyDictionary<(Guid From, Guid? To), DateOnly?> Successions { get; init; }

    /// <summary>Organisations that ended or took over.</summary>
    public IReadOnlySet<Guid> InSuccessions => field ??=
        Successions.Keys.SelectMany(row => new[] { row.From, row.To }).OfType<Guid>().ToHashSet();

    /// <summary>Organisations that take part in a round.</summary>
    public required IReadOnlySet<Guid> InRounds { get; init; }

    /// <summary>People who are, or were, part of a round.</summary>
    public required IReadOnlySet<Guid> Used { get; init; }

    /// <summary>What has come since of that a person holds a role in an organisation, by the text that tells it.</summary>
    public required ILookup<(Guid Organisation, Guid Contact), string> Since { get; init; }

    internal static async Task<UndoFacts> LoadAsync(FormEngineDb db, ContactUse use, ImportBatch batch)
    {
        var done = await db.ImportedChanges.AsNoTracking().Where(change => change.BatchId == batch.Id).OrderBy(change => change.Position)
            .ToListAsync();
        Guid[] organisations = [.. done.Select(change => change.OrganisationId).OfType<Guid>().Distinct()];
        Guid[] people = [.. done.Select(change => change.ContactId).OfType<Guid>().Distinct()];
        var holders = await db.RoleHolders.AsNoTracking()
            .Where(holder => organisations.Contains(holder.OrganisationId) || people.Contains(holder.ContactId))
            .Select(holder => new { Role = new HeldRole(holder.OrganisationId, holder.Role, holder.ContactId), holder.ImportId })
            .ToListAsync();
        var inRounds = await db.Participants.Where(participant => organisations.Contains(participant.OrganisationId))
            .Select(participant => participant.OrganisationId).ToListAsync();
        return new UndoFacts
        {
            Kind = batch.Kind,
            Done = done,
            Organisations = await db.Organisations.AsNoTracking().Where(organisation => organisations.Contains(organisation.Id))
                .ToDictionaryAsync(organisation => organisation.Id, OrganisationState.Of),
            People = await db.Contacts.AsNoTracking().Where(contact => people.Contains(contact.Id))
                .ToDictionaryAsync(contact => contact.Id, PersonState.Of),
            Holders = holders.Select(holder => holder.Role).ToHashSet(),
            Given = holders.Where(holder => holder.ImportId == batch.Id).Select(holder => holder.Role).ToHashSet(),
            Successions = await SuccessionsAsync(db, organisations),
            InRounds = inRounds.ToHashSet(),
            Used = await use.OfAsync(people),
            Since = await RoleUse.SinceAsync(db, batch.At, people),
        };
    }

    private static async Task<Dictionary<(Guid, Guid?), DateOnly?>> SuccessionsAsync(FormEngineDb db, Guid[] organisations) =>
        await db.Successions.AsNoTracking()
            .Where(row => organisations.Contains(row.FromId) || (row.ToId != null && organisations.Contains(row.ToId.Value)))
            .ToDictionaryAsync(row => (row.FromId, row.ToId), row => (DateOnly?)row.Date);
}
