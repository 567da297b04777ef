using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Sends a reminder to a selection, once, whoever presses and however often.</summary>
public sealed class ReminderByHand(FormEngineDb db, DeliveryTrigger delivery, AuditLog audit)
{
    public Task<bool> IsSentAsync(Guid stepId) => db.ReminderSteps.AnyAsync(step => step.Id == stepId);

    /// <returns>False where this very page was sent already.</returns>
    public async Task<bool> SendAsync(Campaign campaign, ReminderSelection selection, NowInput input)
    {
        var step = selection.Step;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertMissingAsync([selection.Plan]);
        if (await db.InsertMissingAsync([step]) == 0)
            return false;
        await db.InsertMissingAsync(Letters(step, input));
        await db.InsertMissingAsync(selection.Reach.Contacts.Select(contact => new AccessLink
        {
            CampaignId = campaign.Id,
            ContactId = contact,
            CreatedAt = step.SentByHandAt!.Value,
        }));
        var added = await db.InsertMissingAsync(selection.Reach.Contacts.Select(contact => new Data.Model.Mail
        {
            CampaignId = campaign.Id,
            ContactId = contact,
            StepId = step.Id,
            Kind = MailKind.Reminder,
            Due = step.SentByHandAt!.Value,
        }));
        audit.Add(AuditCodes.RemindersByHand, step.Id, $"{added} persons");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await delivery.DeliverNowAsync();
        return true;
    }

    private static IEnumerable<LetterText> Letters(ReminderStep step, NowInput input) =>
        from language in Language.All
        let letter = input.Letter(language.Code)
        where letter is not null
        select new LetterText
        {
            CampaignId = step.CampaignId,
            Letter = $"{step.Id}",
            Language = language.Code,
            Subject = letter.Subject,
            Body = letter.Body,
        };
}
