using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>That a contact holds a role in an organisation.</summary>
public readonly record struct HeldRole(Guid Organisation, string Role, Guid Contact);

/// <summary>All that planning to undo an import asks for: what it did, how that is now, and what came after it.</summary>
public sealed record UndoFacts
{
    public required IReadOnlyList<ImportedChange> Done { get; init; }

    public required IReadOnlyDictionary<Guid, OrganisationState> Organisations { get; init; }

    public required IReadOnlyDictionary<Guid, PersonState> People { get; init; }

    /// <summary>The roles in these organisations, and of these people.</summary>
    public required IReadOnlySet<HeldRole> Holders { get; init; }

    /// <summary>Organisations in which somebody holds a role.</summary>
    public IReadOnlySet<Guid> WithHolders => field ??= Holders.Select(holder => holder.Organisation).ToHashSet();

    public ILookup<Guid, HeldRole> RolesOf => field ??= Holders.ToLookup(holder => holder.Contact);

    /// <summary>Organisations that take part in a round.</summary>
    public required IReadOnlySet<Guid> InRounds { get; init; }

    /// <summary>People who are, or were, part of a round.</summary>
    public required IReadOnlySet<Guid> Used { get; init; }

    /// <summary>Whom a section of the organisation was given to after the import.</summary>
    public required IReadOnlySet<(Guid Organisation, Guid Contact)> AssignedSince { get; init; }

    internal static async Task<UndoFacts> LoadAsync(FormEngineDb db, ContactUse use, ImportBatch batch)
    {
        var done = await db.ImportedChanges.AsNoTracking().Where(change => change.BatchId == batch.Id).OrderBy(change => change.Position)
            .ToListAsync();
        Guid[] organisations = [.. done.Select(change => change.OrganisationId).OfType<Guid>().Distinct()];
        Guid[] people = [.. done.Select(change => change.ContactId).OfType<Guid>().Distinct()];
        var holders = await db.RoleHolders.AsNoTracking()
            .Where(holder => organisations.Contains(holder.OrganisationId) || people.Contains(holder.ContactId))
            .Select(holder => new HeldRole(holder.OrganisationId, holder.Role, holder.ContactId)).ToListAsync();
        var inRounds = await db.Participants.Where(participant => organisations.Contains(participant.OrganisationId))
            .Select(participant => participant.OrganisationId).ToListAsync();
        var assigned = await db.Assignments.Where(assignment => assignment.From >= batch.At && people.Contains(assignment.ContactId))
            .Select(assignment => new ValueTuple<Guid, Guid>(assignment.Participant!.OrganisationId, assignment.ContactId)).ToListAsync();
        return new UndoFacts
        {
            Done = done,
            Organisations = await db.Organisations.AsNoTracking().Where(organisation => organisations.Contains(organisation.Id))
                .ToDictionaryAsync(organisation => organisation.Id, OrganisationState.Of),
            People = await db.Contacts.AsNoTracking().Where(contact => people.Contains(contact.Id))
                .ToDictionaryAsync(contact => contact.Id, PersonState.Of),
            Holders = holders.ToHashSet(),
            InRounds = inRounds.ToHashSet(),
            Used = await use.OfAsync(people),
            AssignedSince = assigned.ToHashSet(),
        };
    }
}
