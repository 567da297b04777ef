using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>An entry as it is read: the log holds ids, the names are those of today.</summary>
public sealed record AuditRow(AuditEntry Entry, string? Who, AuditSubject? Subject)
{
    /// <summary>What more is said of it, in the reader's language; null where there is nothing, or only a code.</summary>
    public string? Detail(IStringLocalizer<AuditTexts> texts) =>
        Entry.Detail is { } kept ? KeptDetail.InWords(kept, texts) : null;
}

/// <summary>Reads the log, with the names its ids stand for now.</summary>
public sealed class AuditReader(FormEngineDb db)
{
    public const int PageSize = 50;

    /// <summary>Names are looked up for so many at a time.</summary>
    private const int Batch = 1000;

    public async Task<(int Total, IReadOnlyList<AuditRow> Rows)> PageAsync(AuditFilter filter)
    {
        var found = await AuditSearch.FindAsync(db, filter);
        var total = await found.CountAsync();
        var page = Web.Components.Paging.Of(filter.Page, PageSize, total).Page;
        return (total, await NamedAsync(await found.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync()));
    }

    public async Task<IReadOnlyList<AuditRow>> AllAsync(AuditFilter filter)
    {
        var rows = new List<AuditRow>();
        foreach (var batch in (await (await AuditSearch.FindAsync(db, filter)).ToListAsync()).Chunk(Batch))
            rows.AddRange(await NamedAsync(batch));
        return rows;
    }

    private async Task<IReadOnlyList<AuditRow>> NamedAsync(IReadOnlyList<AuditEntry> entries)
    {
        var subjects = await AuditSubjects.FindAsync(db, entries.Select(entry => IdOf(entry.Subject)).OfType<Guid>());
        var people = await PeopleAsync([.. entries.Select(entry => entry.StaffId ?? entry.ContactId).OfType<Guid>().Distinct()]);
        return [.. entries.Select(entry => new AuditRow(
            entry,
            (entry.StaffId ?? entry.ContactId) is { } who ? people.GetValueOrDefault(who) : null,
            IdOf(entry.Subject) is { } subject ? subjects.GetValueOrDefault(subject) : null))];
    }

    private async Task<Dictionary<Guid, string>> PeopleAsync(List<Guid> ids)
    {
        var staff = await db.Users.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var contacts = await db.Contacts.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        return staff.Concat(contacts).ToDictionary();
    }

    private static Guid? IdOf(string? subject) => Guid.TryParse(subject, out var id) ? id : null;
}
