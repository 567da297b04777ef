using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>All that planning an import asks for: what there is, by numbers and addresses, and what own words are known to mean.</summary>
public sealed record ImportFacts
{
    public IReadOnlyDictionary<string, OrganisationState> Organisations { get; init; } = new Dictionary<string, OrganisationState>();

    /// <summary>Numbers that organisations had when a round began, and have no more; with what they are now.</summary>
    public IReadOnlyDictionary<string, OrganisationState> Borne { get; init; } = new Dictionary<string, OrganisationState>();

    /// <summary>From which day one took over from another, by their numbers; nobody where it was dissolved.</summary>
    public IReadOnlyDictionary<(string From, string? To), DateOnly> Successions { get; init; } =
        new Dictionary<(string, string?), DateOnly>();

    public IReadOnlyDictionary<string, PersonState> People { get; init; } = new Dictionary<string, PersonState>();

    public IReadOnlySet<(string Number, string Role, string Email)> Holders { get; init; } = new HashSet<(string, string, string)>();

    public IReadOnlyDictionary<(ImportField Field, string Word), string> Words { get; init; } =
        new Dictionary<(ImportField, string), string>();

    /// <summary>As they are now.</summary>
    internal static async Task<ImportFacts> LoadAsync(FormEngineDb db, ImportKind kind)
    {
        var organisations = await db.Organisations.AsNoTracking().ToListAsync();
        var words = await db.ImportWords.AsNoTracking().Where(word => word.Kind == kind).ToListAsync();
        var facts = new ImportFacts
        {
            Organisations = organisations.ToDictionary(organisation => organisation.Number, OrganisationState.Of),
            Words = words.ToDictionary(word => (word.Field, word.Word), word => word.Meaning),
        };
        return await (kind switch
        {
            ImportKind.Organisations => WithBorneAsync(db, facts),
            ImportKind.Successions => WithSuccessionsAsync(db, facts),
            _ => WithPeopleAsync(db, facts),
        });
    }

    private static async Task<ImportFacts> WithSuccessionsAsync(FormEngineDb db, ImportFacts facts)
    {
        var rows = await db.Successions
            .Select(row => new { From = row.From!.Number, To = (string?)row.To!.Number, row.Date }).ToListAsync();
        return facts with { Successions = rows.ToDictionary(row => (row.From, row.To), row => row.Date) };
    }

    private static async Task<ImportFacts> WithBorneAsync(FormEngineDb db, ImportFacts facts)
    {
        var borne = await db.Participants.Where(participant => participant.Number != participant.Organisation!.Number)
            .Select(participant => new { participant.Number, Now = participant.Organisation!.Number }).Distinct().ToListAsync();
        return facts with
        {
            Borne = borne.GroupBy(number => number.Number)
                .ToDictionary(number => number.Key, number => facts.Organisations[number.Min(organisation => organisation.Now)!]),
        };
    }

    private static async Task<ImportFacts> WithPeopleAsync(FormEngineDb db, ImportFacts facts)
    {
        var people = await db.Contacts.AsNoTracking().ToListAsync();
        var holders = await db.RoleHolders.AsNoTracking()
            .Select(holder => new ValueTuple<string, string, string>(holder.Organisation!.Number, holder.Role, holder.Contact!.Email))
            .ToListAsync();
        return facts with
        {
            People = people.ToDictionary(contact => contact.Email, PersonState.Of),
            Holders = holders.ToHashSet(),
        };
    }
}
