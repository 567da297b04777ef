using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Somebody whom a step writes to, and about what.</summary>
public sealed record ReminderRecipient(Guid Id, string Name, string Email, string Language, IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Parts);

/// <summary>Puts names to the contacts of a step, in the order they are given.</summary>
public sealed class ReminderRecipientList(FormEngineDb db, SurveyCatalogue catalogue)
{
    public async Task<IReadOnlyList<ReminderRecipient>> ReadAsync(
        Campaign campaign, ReminderStep step, IReadOnlyList<OpenTask> tasks, IEnumerable<Guid> contacts)
    {
        var ids = contacts.ToList();
        var people = await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id);
        var texts = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition.Texts(Language.Current.Code);
        var about = tasks.SelectMany(task => task.Recipients(step), (task, contact) => (task, contact))
            .ToLookup(pair => pair.contact, pair => pair.task);
        return [.. from id in ids
                   let contact = people[id]
                   select new ReminderRecipient(
                       id, contact.Name, contact.Email, contact.Language, [.. about[id].Select(task => task.Organisation).Distinct()],
                       [.. about[id].Select(task => task.Title(texts)).Distinct()])];
    }
}
