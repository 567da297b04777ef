using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Reads what planning has to know of contacts and staff.</summary>
internal static class People
{
    public static async Task<Dictionary<Guid, Person>> PeopleAsync(this FormEngineDb db, Guid campaignId, IReadOnlyCollection<Guid> contacts)
    {
        var reminders = await db.Mails
            .Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Reminder && mail.State != MailState.Cancelled)
            .Where(mail => contacts.Contains(mail.ContactId!.Value))
            .GroupBy(mail => mail.ContactId!.Value).Select(group => new { group.Key, Count = group.Count(), Last = group.Max(mail => mail.Due) })
            .ToDictionaryAsync(contact => contact.Key);
        return await db.Contacts.Where(contact => contacts.Contains(contact.Id))
            .Select(contact => new { contact.Id, Reachable = contact.OptedOutAt == null && contact.BouncedAt == null && contact.ErasedAt == null })
            .ToDictionaryAsync(contact => contact.Id, contact => reminders.TryGetValue(contact.Id, out var before)
                ? new Person(contact.Reachable, before.Count, before.Last.ToOsloDay())
                : new Person(contact.Reachable, 0, null));
    }

    /// <summary>Those who run campaigns.</summary>
    public static Task<List<Guid>> RunnersAsync(this FormEngineDb db) => db.Users
        .Where(staff => staff.ClosedAt == null && (staff.Role == StaffRole.Staff || staff.Role == StaffRole.Admin))
        .Select(staff => staff.Id).ToListAsync();

    public static async Task<Dictionary<Guid, string>> NamesAsync(this FormEngineDb db, IEnumerable<Guid?> contacts)
    {
        var ids = contacts.OfType<Guid>().Distinct().ToList();
        return await db.Contacts.Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, contact => contact.Name);
    }
}
