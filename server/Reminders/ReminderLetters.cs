using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Designer;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Gathers what a reminder says, as of now, and has it written; asks once more whether it is due.</summary>
public sealed class ReminderLetters(
    IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, ReminderLetter letter, StaffDigest digest, LinkTokens tokens, PublicUrl url,
    TimeProvider time) : IMailWriter
{
    /// <summary>While the plan is paused; going on lets the mails go at once.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Reminder];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        await using var db = await databases.CreateDbContextAsync();
        var step = await db.ReminderSteps.AsNoTracking().SingleOrDefaultAsync(step => step.Id == mail.StepId && step.ReleasedAt != null);
        var plan = await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.CampaignId == mail.CampaignId);
        if (step is null || plan is null)
            return WrittenMail.NotDue;
        if (plan.PausedAt is not null)
            return WrittenMail.Later(Now + LookAgain);
        if (ReminderSchedule.Allowed(plan, Now) is var allowed && allowed > Now)
            return WrittenMail.Later(allowed);
        var about = new ReminderOccasion(mail.Campaign!, step, plan.SendAt, mail.Due.ToOsloDay());
        var written = mail.StaffId is { } staff ? await digest.WriteAsync(db, about, staff, mail.Id) : await WriteAsync(db, about, mail);
        return written is null ? WrittenMail.NotDue : written;
    }

    /// <summary>
    /// The mail as it would be sent were the step due today, but for the personal link; null for one whom it does not concern.
    /// </summary>
    public async Task<OutgoingMail?> PreviewAsync(Campaign campaign, ReminderStep step, Guid contactId, LetterTemplate? own = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await WriteAsync(db, new ReminderOccasion(campaign, step), contactId, Guid.Empty, Letters.HiddenToken, own);
    }

    private async Task<OutgoingMail?> WriteAsync(FormEngineDb db, ReminderOccasion about, Data.Model.Mail mail)
    {
        var link = await db.AccessLinks
            .Where(link => link.CampaignId == mail.CampaignId && link.ContactId == mail.ContactId && link.RevokedAt == null)
            .Select(link => (Guid?)link.Id).SingleOrDefaultAsync();
        return link is { } id ? await WriteAsync(db, about, mail.ContactId!.Value, mail.Id, tokens.TokenFor(id)) : null;
    }

    private async Task<OutgoingMail?> WriteAsync(
        FormEngineDb db, ReminderOccasion about, Guid contactId, Guid mailId, string token, LetterTemplate? own = null)
    {
        var reader = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact =>
            contact.Id == contactId && contact.OptedOutAt == null && contact.BouncedAt == null && contact.ErasedAt == null);
        var around = reader is null ? [] : await new OpenTasks(db, catalogue).AroundAsync(about.Campaign, contactId, about.WithRoles);
        var tasks = around.Where(task => about.Concerns(task, Now) && task.Recipients(about.Step).Contains(contactId)).ToList();
        if (reader is null || tasks.Count == 0)
            return null;
        var survey = (await catalogue.GetAsync(about.Campaign.SurveyVersionId)).Definition;
        var facts = new ReminderFacts(survey, reader, tasks, await db.NamesAsync(tasks.Select(task => task.Owner)), url.For($"/s/{token}"));
        var text = own ?? await db.OwnLetterAsync(about.Campaign.Id, $"{about.Step.Id}", facts.Language.Code)
            ?? await db.OwnLetterAsync(about.Campaign.Id, nameof(MailKind.Reminder), facts.Language.Code);
        var asker = SurveyFacts.Of(survey, facts.Language);
        return new OutgoingMail(
            mailId, new MailParty(reader.Name, reader.Email), asker.Help.Party, asker.Asker, time.GetUtcNow(), letter.Write(facts, text));
    }
}
