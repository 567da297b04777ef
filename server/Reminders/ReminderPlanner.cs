using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>
/// Puts the reminders that are due in the outbox. Rerun at any moment, on several nodes at once, it adds only what lacks;
/// a day counts as planned when all of it is there.
/// </summary>
public sealed class ReminderPlanner(FormEngineDb db, OpenTasks tasks, TimeProvider time)
{
    /// <returns>How many were added.</returns>
    public async Task<int> PlanAsync(CancellationToken stopping = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = now.ToOsloDay();
        var plans = await db.ReminderPlans.AsNoTracking().Include(plan => plan.Campaign)
            .Where(plan => plan.PausedAt == null && plan.PlannedThrough < today && plan.Campaign!.ReleasedAt != null
                && plan.Campaign.OpensAt <= now)
            .Where(plan => plan.Campaign!.ClosesAt > now || plan.Campaign.Participants.Any(participant => participant.ExtendedTo > now))
            .ToListAsync(stopping);
        var added = 0;
        foreach (var plan in plans.Where(plan => ReminderSchedule.At(today, plan.SendAt) <= now))
            added += await PlanAsync(plan, now, stopping);
        return added;
    }

    private async Task<int> PlanAsync(ReminderPlan plan, DateTime now, CancellationToken stopping)
    {
        var added = 0;
        var steps = await db.ReminderSteps.AsNoTracking()
            .Where(step => step.CampaignId == plan.CampaignId && step.ReleasedAt != null && step.Anchor != ReminderAnchor.ByHand)
            .ToListAsync(stopping);
        if (steps.Count > 0)
        {
            var facts = new PlanFacts(plan, steps, await db.RunnersAsync(), now);
            var withRoles = steps.Exists(step => step.Audience.HasFlag(ReminderAudience.RoleUnfilled));
            await foreach (var chunk in tasks.ReadAsync(plan.Campaign!, withRoles).WithCancellation(stopping))
                added += await PlanAsync(facts, chunk);
        }
        await db.ReminderPlans.Where(row => row.CampaignId == plan.CampaignId && row.PlannedThrough == plan.PlannedThrough)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PlannedThrough, now.ToOsloDay()), stopping);
        return added;
    }

    private async Task<int> PlanAsync(PlanFacts facts, IReadOnlyList<OpenTask> chunk)
    {
        var contacts = facts.Steps.SelectMany(step => chunk.SelectMany(task => task.Recipients(step))).Distinct().ToList();
        var mails = DueReminders.Due(facts, chunk, await db.PeopleAsync(facts.Plan.CampaignId, contacts)).ToList();
        await LinkAsync(facts, [.. mails.Select(mail => mail.ContactId).OfType<Guid>()]);
        return await db.InsertMissingAsync(mails);
    }

    /// <summary>A coordinator whom nobody has written to yet has no personal link; almost all others have.</summary>
    private async Task LinkAsync(PlanFacts facts, List<Guid> contacts)
    {
        var campaign = facts.Plan.CampaignId;
        var linked = await db.AccessLinks.Live().Where(link => link.CampaignId == campaign && contacts.Contains(link.ContactId))
            .Select(link => link.ContactId).ToHashSetAsync();
        await db.InsertMissingAsync(contacts.Where(contact => !linked.Contains(contact))
            .Select(contact => new AccessLink { CampaignId = campaign, ContactId = contact, CreatedAt = facts.Now }));
    }
}
