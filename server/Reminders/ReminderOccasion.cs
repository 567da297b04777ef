using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>A step of a campaign as it goes out on a day; without a day, as though it went out today, for a preview.</summary>
public sealed record ReminderOccasion(Campaign Campaign, ReminderStep Step, TimeOnly SendAt = default, DateOnly? Day = null)
{
    /// <summary>Whether roles that nobody holds have to be looked for.</summary>
    public bool WithRoles => Step.Audience.HasFlag(ReminderAudience.RoleUnfilled);

    /// <summary>Whether something is owed still, in the state the step is for, and its section, and its day has come.</summary>
    public bool Concerns(OpenTask task, DateTime now) =>
        Step.Audience.HasFlag(task.State) && now < task.ClosesAt && (Step.Section is not { } section || task.Sections.Contains(section))
        && (Day is not { } day || Step.Anchor == ReminderAnchor.ByHand
            || ReminderSchedule.Due(Step, SendAt, task.WrittenTo, task.ClosesAt)?.ToOsloDay() <= day);
}
