using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tracking;

namespace FormEngine.Server.Reminders;

/// <summary>What a tracker view selects, and whom a reminder of it would reach.</summary>
public sealed record ReminderSelection(ReminderPlan Plan, ReminderStep Step, IReadOnlyList<OpenTask> Tasks, StepReach Reach,
    int Participants);

/// <summary>Reads a selection from the same filter as the tracker's.</summary>
public sealed class ReminderSelections(SurveyCatalogue catalogue, TrackingViews views, OpenTasks tasks, ReminderService service,
    TimeProvider time)
{
    public async Task<ReminderSelection> ReadAsync(Campaign campaign, TrackingFilter filter, NowInput input)
    {
        var view = (await views.LoadAsync(campaign.Id, filter))!;
        var chosen = view.Matching.Select(participant => participant.Id).ToHashSet();
        var parts = await PartsAsync(campaign, view);
        var step = input.Step(campaign.Id, time.GetUtcNow().UtcDateTime);
        var open = (await tasks.AllAsync(campaign, withRoles: step.Audience.HasFlag(ReminderAudience.RoleUnfilled)))
            .Where(task => chosen.Contains(task.ParticipantId) && parts.Contains(task.Part)
                && (task.Owner is null || task.WrittenTo is not null)).ToList();
        var plan = await service.PlanAsync(campaign.Id);
        var forecast = await service.ForecastAsync(campaign, plan, open);
        return new ReminderSelection(plan, step, open, forecast.Today(step), chosen.Count);
    }

    /// <summary>The sections that the view shows, and their roles.</summary>
    private async Task<HashSet<string>> PartsAsync(Campaign campaign, TrackingView view)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var shown = survey.Sections.Where(section => view.Sections.Any(one => one.Id == section.Id)).ToList();
        return [.. shown.Select(section => section.Id), .. shown.Select(section => section.RoleId)];
    }
}
