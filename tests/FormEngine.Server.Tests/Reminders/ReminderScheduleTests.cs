using FormEngine.Server.Data.Model;
using FormEngine.Server.Reminders;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Reminders;

public sealed class ReminderScheduleTests
{
    private static readonly TimeOnly Nine = new(9, 0);

    [Fact]
    public void A_step_after_the_invitation_counts_from_the_day_it_was_sent_in_Norway() =>
        Assert.Equal(Oslo("2026-03-10 09:00"), After(5, sent: Oslo("2026-03-03 00:30")));

    [Theory]
    [InlineData("2026-04-10 00:00", 1, "2026-04-08 09:00")] // the last day is the 9th
    [InlineData("2026-04-10 00:01", 1, "2026-04-09 09:00")]
    [InlineData("2026-04-07 23:59", 1, "2026-04-01 09:00")] // over Easter
    [InlineData("2026-04-09 23:59", 0, "2026-04-09 09:00")]
    public void A_step_before_closing_counts_back_from_the_last_day_one_may_answer(string closes, int days, string due) =>
        Assert.Equal(Oslo(due), Before(days, Oslo(closes)));

    [Fact]
    public void Nothing_is_due_once_answering_has_ended() => Assert.Null(Before(0, Oslo("2026-03-20 08:00")));

    [Fact]
    public void Whoever_was_invited_that_day_or_never_is_not_reminded()
    {
        Assert.Null(Before(0, Oslo("2026-03-20 23:59"), sent: Oslo("2026-03-20 07:00")));
        Assert.Null(ReminderSchedule.Due(Step(ReminderAnchor.BeforeClosing, 0), Nine, writtenTo: null, Oslo("2026-03-20 23:59")));
    }

    [Theory]
    [InlineData("2026-03-27", "09:00", "2026-03-27T08:00")]
    [InlineData("2026-03-30", "09:00", "2026-03-30T07:00")] // summer time since the day before
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30")] // there is no half past two: half past three
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30")] // there are two: the second
    public void A_moment_is_what_the_clock_on_the_wall_shows(string day, string time, string utc) =>
        Assert.Equal(DateTime.Parse(utc), ReminderSchedule.At(DateOnly.Parse(day), TimeOnly.Parse(time)));

    [Theory]
    [InlineData("2026-03-05 12:00", "2026-03-05 12:00")]
    [InlineData("2026-03-05 19:59", "2026-03-05 19:59")]
    [InlineData("2026-03-05 20:00", "2026-03-06 07:00")]
    [InlineData("2026-03-05 03:00", "2026-03-05 07:00")]
    [InlineData("2026-03-28 22:00", "2026-03-29 07:00")] // an hour shorter that night
    public void Nothing_leaves_in_the_quiet_hours(string now, string allowed) => Assert.Equal(
        Oslo(allowed), ReminderSchedule.Allowed(new ReminderPlan { QuietFrom = new(20, 0), QuietUntil = new(7, 0) }, Oslo(now)));

    [Fact]
    public void Quiet_hours_of_no_length_are_none() => Assert.False(ReminderSchedule.IsQuiet(new ReminderPlan(), Nine));

    private static DateTime? After(int days, DateTime sent) =>
        ReminderSchedule.Due(Step(ReminderAnchor.AfterInvitation, days), Nine, sent, Oslo("2026-12-01 12:00"));

    private static DateTime? Before(int days, DateTime closes, DateTime? sent = null) =>
        ReminderSchedule.Due(Step(ReminderAnchor.BeforeClosing, days), Nine, sent ?? Oslo("2026-01-05 12:00"), closes);

    private static ReminderStep Step(ReminderAnchor anchor, int days) => new() { Anchor = anchor, WorkingDays = days };

    private static DateTime Oslo(string text) => OsloTime.FromOslo(DateTime.Parse(text));
}
