using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Reads what planning has to know of contacts and staff.</summary>
internal static class People
{
    public static async Task<Dictionary<Guid, Person>> PeopleAsync(this FormEngineDb db, Guid campaignId,
        IReadOnlyCollection<Guid> contacts)
    {
        var reminders = await db.Mails
            .Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Reminder && mail.State != MailState.Cancelled)
            .Where(mail => contacts.Contains(mail.ContactId!.Value))
            .GroupBy(mail => mail.ContactId!.Value)
            .Select(group => new { group.Key, Count = group.Count(), Last = group.Max(mail => mail.Due) })
            .ToDictionaryAsync(contact => contact.Key);
        var reachable = await db.Contacts.Reachable().Where(contact => contacts.Contains(contact.Id))
            .Select(contact => contact.Id).ToHashSetAsync();
        return contacts.ToDictionary(contact => contact, contact => reminders.TryGetValue(contact, out var before)
            ? new Person(reachable.Contains(contact), before.Count, before.Last.ToOsloDay())
            : new Person(reachable.Contains(contact), 0, null));
    }

    /// <summary>Those who run campaigns.</summary>
    public static Task<List<Guid>> RunnersAsync(this FormEngineDb db) => db.Users
        .Where(staff => staff.ClosedAt == null && (staff.Role == StaffRole.Staff || staff.Role == StaffRole.Admin))
        .Select(staff => staff.Id).ToListAsync();

    /// <summary>Who owns these tasks, as their organisations' own people may know them.</summary>
    public static async Task<Dictionary<OpenTask, string>> OwnersAsync(this FormEngineDb db, IEnumerable<OpenTask> owned)
    {
        var tasks = owned.ToList();
        var (owners, participants) = (tasks.ConvertAll(task => task.Owner!.Value), tasks.ConvertAll(task => task.ParticipantId));
        var contacts = await db.Contacts.AsNoTracking().Where(contact => owners.Contains(contact.Id))
            .ToDictionaryAsync(contact => contact.Id);
        var organisations = await db.Participants.Where(participant => participants.Contains(participant.Id))
            .ToDictionaryAsync(participant => participant.Id, participant => participant.OrganisationId);
        var names = await KnownNames.InAsync(db, organisations.Values);
        return tasks.ToDictionary(task => task, task => names[organisations[task.ParticipantId]].Of(contacts[task.Owner!.Value]));
    }
}
