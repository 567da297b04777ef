using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>The mail that tells staff whom to call.</summary>
public sealed class StaffDigest(FormEngineDb db, OpenTasks open, SurveyCatalogue catalogue, LetterParts parts, PublicUrl url,
    TimeProvider time)
{
    /// <summary>More than anybody calls in a day; the rest is in the system.</summary>
    private const int Longest = 100;

    public async Task<OutgoingMail?> WriteAsync(ReminderOccasion about, Guid staffId, Guid mailId)
    {
        var staff = await db.Users.AsNoTracking().SingleOrDefaultAsync(staff => staff.Id == staffId && staff.ClosedAt == null);
        var now = time.GetUtcNow();
        var tasks = staff is null ? [] : (await open.AllAsync(about.Campaign, about.WithRoles))
            .Where(task => about.Concerns(task, now.UtcDateTime)).OrderBy(task => task.Organisation, StringComparer.Ordinal).ToList();
        if (staff is null || tasks.Count == 0)
            return null;
        var survey = (await catalogue.GetAsync(about.Campaign.SurveyVersionId)).Definition;
        var asker = SurveyFacts.Of(survey, Language.Default);
        var people = await PeopleAsync(tasks);
        var content = Language.Default.Say(() => Write(about.Campaign, survey.Texts(Language.Default.Code), tasks, people));
        return new OutgoingMail(mailId, new MailParty(staff.Name, staff.Email!), asker.Help.Party, asker.Asker, now, content);
    }

    private MailContent Write(Campaign campaign, SurveyTexts texts, List<OpenTask> tasks, Dictionary<Guid, Contact> people)
    {
        var body = new MailBody().Paragraph(parts.Text("DigestLead", campaign.Name));
        LetterParts.ByOrganisation(body, tasks.Take(Longest), task => task.Organisation, task => Line(task, texts, people));
        if (tasks.Count > Longest)
            body.Paragraph(parts.Text("DigestMore", tasks.Count - Longest));
        body.Action(parts.Text("DigestAction"), url.For(TrackingAddresses.Table(campaign.Id)));
        return body.Finish(Language.Default.Code, parts.Text("DigestSubject", texts.Title, tasks.Count));
    }

    private string Line(OpenTask task, SurveyTexts texts, Dictionary<Guid, Contact> people)
    {
        var whom = people.TryGetValue(task.Owner ?? task.Coordinators[0], out var person)
            ? $"{person.Name}, {person.Phone ?? parts.Text("NoPhone")}" : "";
        return parts.Text("DigestLine", task.Title(texts), whom, parts.Text("State" + task.State));
    }

    private Task<Dictionary<Guid, Contact>> PeopleAsync(List<OpenTask> tasks)
    {
        var ids = tasks.Take(Longest).Select(task => task.Owner ?? task.Coordinators[0]).ToList();
        return db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id);
    }
}
