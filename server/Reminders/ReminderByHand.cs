using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Tracking;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>
/// Sends a reminder to a selection, once, whoever presses and however often; and to nobody who was reminded that day already.
/// </summary>
public sealed class ReminderByHand(
    FormEngineDb db, ReminderSelections selections, ReminderService service, DeliveryTrigger delivery, AuditLog audit)
{
    /// <param name="campaign">The round.</param>
    /// <param name="filter">Whom the page showed.</param>
    /// <param name="input">What was typed on it.</param>
    /// <param name="persons">How many it said that it would reach.</param>
    /// <returns>What came of it, and whom it reached.</returns>
    public async Task<(SentByHand Outcome, ReminderSelection? Selection)> SendAsync(
        Campaign campaign, TrackingFilter filter, NowInput input, int? persons)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await WaitAsync(campaign.Id);
        if (await db.ReminderSteps.AnyAsync(step => step.Id == input.Id))
            return (SentByHand.Already, null);
        var selection = await selections.ReadAsync(campaign, filter, input);
        if (selection.Reach.Persons != persons)
            return (SentByHand.CountChanged, selection);
        if (selection.HindranceIn(campaign) is not null)
            return (SentByHand.Hindered, selection);
        await AddAsync(campaign, selection, input);
        await transaction.CommitAsync();
        await delivery.DeliverNowAsync();
        return (SentByHand.Sent, selection);
    }

    /// <summary>Those who send in the same round do it one after the other, so that each sees whom the one before has reminded.</summary>
    private async Task WaitAsync(Guid campaign)
    {
        await db.InsertMissingAsync([await service.PlanAsync(campaign)]);
        await db.ReminderPlans.Where(plan => plan.CampaignId == campaign)
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Ceiling, plan => plan.Ceiling));
    }

    private async Task AddAsync(Campaign campaign, ReminderSelection selection, NowInput input)
    {
        var step = selection.Step;
        await db.InsertMissingAsync([step]);
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
        audit.Add(AuditCodes.RemindersByHand, step.Id, AuditDetail.Of("People", added));
        await db.SaveChangesAsync();
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

/// <summary>What came of pressing the button; where it is not sent, nothing is.</summary>
public enum SentByHand
{
    Sent,

    /// <summary>This very page was sent already.</summary>
    Already,

    /// <summary>It would reach others than were shown.</summary>
    CountChanged,

    /// <summary>Nothing can be sent now; <see cref="ReminderSelection.HindranceIn"/> says why.</summary>
    Hindered,
}
