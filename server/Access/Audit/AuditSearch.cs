using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Access.Audit;

/// <summary>Finds entries of the log. Names are compared here, for databases disagree on what Å is in lower case.</summary>
internal static class AuditSearch
{
    /// <summary>The newest first.</summary>
    public static async Task<IQueryable<AuditEntry>> FindAsync(FormEngineDb db, AuditFilter filter)
    {
        var found = db.Audit.AsNoTracking();
        if (filter.From is { } from)
            found = Since(found, OsloTime.FromOslo(from.ToDateTime(TimeOnly.MinValue)));
        if (filter.To is { } to && to < DateOnly.MaxValue)
            found = Before(found, OsloTime.FromOslo(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        if (Typed(filter.What) is { } action)
            found = action.EndsWith('.')
                ? found.Where(entry => entry.Action.StartsWith(action))
                : found.Where(entry => entry.Action == action);
        if (Typed(filter.Who) is { } who)
            found = By(found, await StaffAsync(db, who), await ContactsAsync(db, who));
        if (Typed(filter.Q) is { } subject)
            found = About(found, await SubjectsAsync(db, subject));
        return found.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IQueryable<AuditEntry> Since(IQueryable<AuditEntry> entries, DateTime from) => entries.Where(entry => entry.At >= from);

    private static IQueryable<AuditEntry> Before(IQueryable<AuditEntry> entries, DateTime end) => entries.Where(entry => entry.At < end);

    private static IQueryable<AuditEntry> By(IQueryable<AuditEntry> entries, List<Guid> staff, List<Guid> contacts) =>
        entries.Where(entry =>
        (entry.StaffId != null && staff.Contains(entry.StaffId.Value))
        || (entry.ContactId != null && contacts.Contains(entry.ContactId.Value)));

    private static IQueryable<AuditEntry> About(IQueryable<AuditEntry> entries, List<string> subjects) =>
        entries.Where(entry => entry.Subject != null && subjects.Contains(entry.Subject));

    private static async Task<List<string>> SubjectsAsync(FormEngineDb db, string text)
    {
        if (Guid.TryParse(text, out var id))
            return [$"{id}"];
        var campaigns = await db.Campaigns.Select(campaign => new Named(campaign.Id, campaign.Name, null)).ToListAsync();
        var participants = await db.Participants.Select(participant => new Named(participant.Id, participant.Name, participant.Number))
            .ToListAsync();
        return [.. Matching([.. campaigns, .. participants], text).Concat(await StaffAsync(db, text)).Concat(await ContactsAsync(db, text))
            .Select(found => $"{found}")];
    }

    private static async Task<List<Guid>> StaffAsync(FormEngineDb db, string text) =>
        Matching(await db.Users.Select(staff => new Named(staff.Id, staff.Name, staff.Email)).ToListAsync(), text);

    private static async Task<List<Guid>> ContactsAsync(FormEngineDb db, string text) =>
        Matching(await db.Contacts.Select(contact => new Named(contact.Id, contact.Name, contact.Email)).ToListAsync(), text);

    private static List<Guid> Matching(List<Named> all, string text) =>
        [.. all.Where(named => Has(named.Name, text) || Has(named.Other, text)).Select(named => named.Id)];

    private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private sealed record Named(Guid Id, string Name, string? Other);
}
