using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;

namespace FormEngine.Server.Reminders;

/// <summary>What a tracker view selects, and whom a reminder of it would reach.</summary>
public sealed record ReminderSelection(ReminderPlan Plan, ReminderStep Step, IReadOnlyList<OpenTask> Tasks, StepReach Reach,
    int Participants)
{
    /// <summary>Why nothing can be sent, as the key of a text; null where it can.</summary>
    public string? HindranceIn(Campaign campaign) =>
        campaign.ReleasedAt is null ? "NotInvitedYet"
        : Plan.PausedAt is not null ? "PausedNoSending"
        : Reach.Persons == 0 ? "NobodyToRemind"
        : null;
}

/// <summary>Reads a selection by the same filter as the tracker's: organisations, sections, and with them whoever owes them.</summary>
public sealed class ReminderSelections(TrackingViews views, OpenTasks tasks, ReminderService service, TimeProvider time)
{
    public async Task<ReminderSelection> ReadAsync(Campaign campaign, TrackingFilter filter, NowInput input)
    {
        var view = (await views.LoadAsync(campaign.Id, filter))!;
        var chosen = view.MatchingSections.ToHashSet();
        var shown = filter with { Section = view.Sections.Count < view.AllSections.Count ? filter.Section : null };
        var step = input.Step(campaign.Id, shown, time.GetUtcNow().UtcDateTime);
        var open = (await tasks.AllAsync(campaign, withRoles: step.Audience.HasFlag(ReminderAudience.RoleUnfilled)))
            .Where(task => task.Sections.Any(section => chosen.Contains((task.ParticipantId, section)))
                && (task.Owner is null || task.WrittenTo is not null)).ToList();
        var plan = await service.PlanAsync(campaign.Id);
        var forecast = await service.ForecastAsync(campaign, plan, open);
        return new ReminderSelection(plan, step, open, forecast.Today(step), view.Matching.Count);
    }
}
