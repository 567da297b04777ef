using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Gathers what a reminder says, as of now, and has it written; asks once more whether it is due.</summary>
public sealed class ReminderMails(
    FormEngineDb db, OpenTasks open, SurveyCatalogue catalogue, ReminderLetter letter, StaffDigest digest, LinkTokens tokens, StopFoot foot,
    PublicUrl url, TimeProvider time) : IMailWriter, ILetterSamples
{
    /// <summary>While the plan is paused; going on lets the mails go at once.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Reminder];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        var step = await db.ReminderSteps.AsNoTracking().SingleOrDefaultAsync(step => step.Id == mail.StepId && step.ReleasedAt != null);
        var plan = await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.CampaignId == mail.CampaignId);
        if (step is null || plan is null)
            return WrittenMail.NotDue;
        if (plan.PausedAt is not null)
            return WrittenMail.Later(Now + LookAgain);
        if (ReminderSchedule.Allowed(plan, Now) is var allowed && allowed > Now)
            return WrittenMail.Later(allowed);
        var about = new ReminderOccasion(mail.Campaign!, step, plan.SendAt, mail.Due.ToOsloDay());
        var written = mail.StaffId is { } staff ? await digest.WriteAsync(about, staff, mail.Id) : await WriteAsync(about, mail);
        return written is null ? WrittenMail.NotDue : written;
    }

    /// <summary>
    /// The mail as it would be sent were the step due today, but for the personal link; null for one whom it does not concern.
    /// </summary>
    public async Task<OutgoingMail?> PreviewAsync(Campaign campaign, ReminderStep step, Guid contactId, LetterTemplate? own = null)
    {
        var mail =
            await WriteAsync(new ReminderOccasion(campaign, step), new Delivery(contactId, Guid.Empty, Envelopes.HiddenToken), own);
        return mail is null ? null : foot.AddHiddenTo(mail);
    }

    /// <summary>To the first whom the step concerns; without a step, to the first who owes an answer.</summary>
    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text)
    {
        var about = new ReminderOccasion(campaign, letter.Step ?? ReminderDefaults.ToOwners(campaign.Id));
        var tasks = await open.AllAsync(campaign, about.WithRoles);
        var people = await db.PeopleAsync(campaign.Id, [.. tasks.SelectMany(task => task.Recipients(about.Step)).Distinct()]);
        var reader = people.Where(person => person.Value.Reachable).Select(person => (Guid?)person.Key).FirstOrDefault();
        var mail = reader is { } id
            ? await WriteAsync(about, new Delivery(id, Guid.Empty, Envelopes.HiddenToken, language), text)
            : null;
        return mail is null ? null : foot.AddHiddenTo(mail);
    }

    private async Task<OutgoingMail?> WriteAsync(ReminderOccasion about, Data.Model.Mail mail)
    {
        var link = await db.AccessLinks.Live()
            .Where(link => link.CampaignId == mail.CampaignId && link.ContactId == mail.ContactId)
            .Select(link => (Guid?)link.Id).SingleOrDefaultAsync();
        return link is { } id ? await WriteAsync(about, new Delivery(mail.ContactId!.Value, mail.Id, tokens.TokenFor(id))) : null;
    }

    private async Task<OutgoingMail?> WriteAsync(ReminderOccasion about, Delivery to, LetterTemplate? own = null)
    {
        var reader = await db.Contacts.Reachable().AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == to.Contact);
        if (reader is null || await TasksAsync(about, reader.Id) is not { Count: > 0 } tasks)
            return null;
        var survey = (await catalogue.GetAsync(about.Campaign.SurveyVersionId)).Definition;
        var language = to.Language ?? Language.Find(reader.Language) ?? Language.Default;
        var owners = await db.OwnersAsync(tasks.Where(task => task.Owner is { } owner && owner != reader.Id));
        var facts = new ReminderFacts(survey, reader, language, tasks, owners,
            url.For(RespondAddresses.Link(to.Token)));
        var asker = SurveyFacts.Of(survey, language);
        var content = letter.Write(facts, own ?? await OwnAsync(about, language));
        return new OutgoingMail(to.Mail, new MailParty(reader.Name, reader.Email), asker.Help.Party, asker.Asker, time.GetUtcNow(),
            content);
    }

    private async Task<List<OpenTask>> TasksAsync(ReminderOccasion about, Guid reader) =>
        [.. (await open.AroundAsync(about.Campaign, reader, about.WithRoles))
            .Where(task => about.Concerns(task, Now) && task.Recipients(about.Step).Contains(reader))];

    /// <summary>What staff wrote for the step, else for all reminders.</summary>
    private async Task<LetterTemplate?> OwnAsync(ReminderOccasion about, Language language) =>
        await db.OwnLetterAsync(about.Campaign.Id, $"{about.Step.Id}", language.Code)
        ?? await db.OwnLetterAsync(about.Campaign.Id, nameof(MailKind.Reminder), language.Code);

    /// <summary>One mail to one contact; in another language than theirs where it is a sample.</summary>
    private sealed record Delivery(Guid Contact, Guid Mail, string Token, Language? Language = null);
}
