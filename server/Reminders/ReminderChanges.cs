using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>Changes plans and their steps, each with its line in the audit log.</summary>
public sealed class ReminderChanges(FormEngineDb db, DeliveryTrigger delivery, AuditLog audit, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The usual steps, where there are none; two who press at once get them once.</summary>
    public async Task SuggestAsync(Guid campaignId)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await EnsurePlanAsync(campaignId);
        // Takes the plan's row, so that the other one waits here and then sees the steps.
        await db.ReminderPlans.Where(plan => plan.CampaignId == campaignId)
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Ceiling, plan => plan.Ceiling));
        if (!await db.ReminderSteps.AnyAsync(step => step.CampaignId == campaignId && step.Anchor != ReminderAnchor.ByHand))
        {
            db.ReminderSteps.AddRange(ReminderDefaults.Steps(campaignId));
            audit.Add(AuditCodes.RemindersSuggested, campaignId);
            await db.SaveChangesAsync();
        }
        await transaction.CommitAsync();
    }

    public async Task SetAsync(Guid campaignId, PlanSettings settings)
    {
        await EnsurePlanAsync(campaignId);
        var plan = await db.ReminderPlans.SingleAsync(plan => plan.CampaignId == campaignId);
        (plan.SendAt, plan.QuietFrom, plan.QuietUntil, plan.Ceiling) =
            (settings.SendAt, settings.QuietFrom, settings.QuietUntil, settings.Ceiling);
        audit.Add(AuditCodes.RemindersSettings, campaignId,
            AuditDetail.Of("ReminderTimes", settings.SendAt, settings.QuietFrom, settings.QuietUntil, settings.Ceiling));
        await db.SaveChangesAsync();
    }

    public async Task PauseAsync(Guid campaignId)
    {
        await EnsurePlanAsync(campaignId);
        await db.ReminderPlans.Where(plan => plan.CampaignId == campaignId && plan.PausedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.PausedAt, Now));
        audit.Add(AuditCodes.RemindersPaused, campaignId);
        await db.SaveChangesAsync();
    }

    /// <summary>What waited because of the pause goes at once.</summary>
    public async Task ResumeAsync(Guid campaignId)
    {
        await db.ReminderPlans.Where(plan => plan.CampaignId == campaignId)
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.PausedAt, (DateTime?)null));
        await db.Mails.Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Reminder && mail.State == MailState.Planned
            && mail.Attempts == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.RetryAt, (DateTime?)null));
        audit.Add(AuditCodes.RemindersResumed, campaignId);
        await db.SaveChangesAsync();
        await delivery.DeliverNowAsync();
    }

    public async Task SaveStepAsync(ReminderStep step, bool isNew)
    {
        await EnsurePlanAsync(step.CampaignId);
        if (isNew)
            db.ReminderSteps.Add(step);
        audit.Add(isNew ? AuditCodes.RemindersStepAdded : AuditCodes.RemindersStepChanged, step.Id,
            AuditDetail.Of("ReminderStep", step.Anchor, step.WorkingDays, step.Audience, step.Recipients));
        await db.SaveChangesAsync();
    }

    public async Task RemoveStepAsync(ReminderStep step)
    {
        await db.LetterTexts.Where(text => text.CampaignId == step.CampaignId && text.Letter == step.Id.ToString()).ExecuteDeleteAsync();
        db.ReminderSteps.Remove(step);
        audit.Add(AuditCodes.RemindersStepRemoved, step.Id);
        await db.SaveChangesAsync();
    }

    /// <returns>False where somebody released it already.</returns>
    public async Task<bool> ReleaseStepAsync(Guid stepId, int confirmed)
    {
        if (await db.ReminderSteps.Where(step => step.Id == stepId && step.ReleasedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.ReleasedAt, Now)) == 0)
            return false;
        audit.Add(AuditCodes.RemindersStepReleased, stepId, AuditDetail.Of("PeopleThen", confirmed));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Releases all of these, or none where something fails on the way.</summary>
    public async Task ReleaseAsync(IEnumerable<StepRow> steps)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var row in steps)
            await ReleaseStepAsync(row.Step.Id, row.Reach.Persons);
        await transaction.CommitAsync();
    }

    /// <summary>Takes a release back: what has not left does not leave.</summary>
    public async Task HoldStepAsync(Guid stepId)
    {
        await db.ReminderSteps.Where(step => step.Id == stepId)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.ReleasedAt, (DateTime?)null));
        audit.Add(AuditCodes.RemindersStepHeld, stepId);
        await db.SaveChangesAsync();
    }

    private Task<int> EnsurePlanAsync(Guid campaignId) =>
        db.InsertMissingAsync([ReminderDefaults.Plan(campaignId, Now.ToOsloDay())]);
}
