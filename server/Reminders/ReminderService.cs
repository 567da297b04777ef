using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>A campaign's plan as staff see it: its settings, its steps, and what they would do as things stand.</summary>
public sealed record ReminderBoard(
    Campaign Campaign, ReminderPlan Plan, IReadOnlyList<OpenTask> Tasks, IReadOnlyList<StepRow> Steps, IReadOnlyList<CalendarMonth> Months)
{
    /// <summary>The steps that send nothing until they are released.</summary>
    public IReadOnlyList<StepRow> Unreleased =>
        [.. Steps.Where(row => row.Step.ReleasedAt is null && row.Step.Anchor != ReminderAnchor.ByHand)];

    public bool Suggestible => Steps.All(row => row.Step.Anchor == ReminderAnchor.ByHand);
}

/// <summary>A step; <c>Number</c> is what staff call it by.</summary>
public sealed record StepRow(ReminderStep Step, int Number, StepReach Reach, IReadOnlyList<StepDay> Days,
    IReadOnlyDictionary<MailState, int> Mails)
{
    /// <summary>Once it has sent anything, it is history and stays as it was.</summary>
    public bool CanChange => Step.ReleasedAt is null && Mails.Count == 0;
}

/// <summary>Reads plans for the pages about them.</summary>
public sealed class ReminderService(FormEngineDb db, OpenTasks tasks, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The campaign's plan, or the usual one where nobody has made any.</summary>
    public async Task<ReminderPlan> PlanAsync(Guid campaignId) =>
        await db.ReminderPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.CampaignId == campaignId)
        ?? ReminderDefaults.Plan(campaignId, Now.ToOsloDay());

    public async Task<ReminderBoard> BoardAsync(Campaign campaign)
    {
        var plan = await PlanAsync(campaign.Id);
        var open = await tasks.AllAsync(campaign, withRoles: true);
        var forecast = await ForecastAsync(campaign, plan, open);
        var mails = await MailsAsync(campaign.Id);
        var steps = (await StepsAsync(campaign.Id)).Select((step, index) => new StepRow(
            step, index + 1, forecast.Today(step), forecast.Days(step, Start(campaign)), mails.GetValueOrDefault(step.Id) ?? [])).ToList();
        return new ReminderBoard(campaign, plan, open, steps, ReminderCalendar.Of(campaign, steps));
    }

    /// <summary>What steps would do about some tasks.</summary>
    public async Task<ReminderForecast> ForecastAsync(Campaign campaign, ReminderPlan plan, IReadOnlyList<OpenTask> about)
    {
        var contacts = about.SelectMany(task => task.Coordinators.Prepend(task.Owner ?? task.Coordinators[0])).Distinct().ToList();
        var facts = new PlanFacts(plan, [], await db.RunnersAsync(), Now);
        return new ReminderForecast(facts, about, await db.PeopleAsync(campaign.Id, contacts));
    }

    /// <summary>In the order they come: after the invitation, before closing, by hand.</summary>
    private async Task<List<ReminderStep>> StepsAsync(Guid campaignId) =>
        [.. (await db.ReminderSteps.AsNoTracking().Where(step => step.CampaignId == campaignId).ToListAsync())
            .OrderBy(step => step.Anchor).ThenBy(step => step.Anchor == ReminderAnchor.BeforeClosing ? -step.WorkingDays : step.WorkingDays)
            .ThenBy(step => step.Id)];

    private async Task<Dictionary<Guid, Dictionary<MailState, int>>> MailsAsync(Guid campaignId)
    {
        var counts = await db.Mails.Where(mail => mail.CampaignId == campaignId && mail.StepId != null)
            .GroupBy(mail => new { mail.StepId, mail.State })
            .Select(group => new { group.Key.StepId, group.Key.State, Count = group.Count() }).ToListAsync();
        return counts.GroupBy(row => row.StepId!.Value)
            .ToDictionary(step => step.Key, step => step.ToDictionary(row => row.State, row => row.Count));
    }

    private DateTime Start(Campaign campaign) =>
        new[] { campaign.OpensAt, campaign.ReleasedAt ?? Now }.Max();
}
