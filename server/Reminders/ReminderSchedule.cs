using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;

namespace FormEngine.Server.Reminders;

/// <summary>When steps are due and mails may leave, by the clock on the wall in Norway.</summary>
public static class ReminderSchedule
{
    /// <summary>When a step is due for something that has to be answered; null where its reader never got a mail in the campaign.</summary>
    public static DateTime? Due(ReminderStep step, TimeOnly sendAt, DateTime? writtenTo, DateTime closesAt)
    {
        if (writtenTo is not { } first)
            return null;
        var due = step.Anchor switch
        {
            ReminderAnchor.AfterInvitation => At(first.ToOsloDay().AddWorkingDays(step.WorkingDays), sendAt),
            ReminderAnchor.BeforeClosing => At(LastDay(closesAt).AddWorkingDays(-step.WorkingDays), sendAt),
            _ => step.SentByHandAt ?? DateTime.MaxValue,
        };
        // Whoever was written to that day needs no reminder of it.
        return due < closesAt && (step.Anchor == ReminderAnchor.ByHand || first.ToOsloDay() < due.ToOsloDay()) ? due : null;
    }

    /// <summary>In UTC. A time that the clock skips in spring is the hour after.</summary>
    public static DateTime At(DateOnly day, TimeOnly time) => OsloTime.FromOslo(day.ToDateTime(time));

    /// <summary>The last day one may answer: closing at midnight is the end of the day before.</summary>
    public static DateOnly LastDay(DateTime closesAt) => closesAt.AddTicks(-1).ToOsloDay();

    public static DateOnly ToOsloDay(this DateTime utc) => DateOnly.FromDateTime(utc.ToOslo());

    /// <summary>When a mail may leave that would leave now: now, or when the quiet hours end.</summary>
    public static DateTime Allowed(ReminderPlan plan, DateTime now)
    {
        var (day, time) = (now.ToOsloDay(), TimeOnly.FromDateTime(now.ToOslo()));
        if (!IsQuiet(plan, time))
            return now;
        return At(time < plan.QuietUntil ? day : day.AddDays(1), plan.QuietUntil);
    }

    /// <summary>When what would go now goes instead; null where it is not quiet.</summary>
    public static DateTime? Later(ReminderPlan plan, DateTime now) => Allowed(plan, now) is var at && at > now ? at : null;

    /// <summary>From 20.00 until 07.00, across midnight; the same hour twice is no quiet hours.</summary>
    public static bool IsQuiet(ReminderPlan plan, TimeOnly time) =>
        plan.QuietFrom != plan.QuietUntil && time.IsBetween(plan.QuietFrom, plan.QuietUntil);
}
