using System.Globalization;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>A month by weeks; a day outside the month is null.</summary>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<CalendarWeek> Weeks);

public sealed record CalendarWeek(int Number, IReadOnlyList<CalendarDay?> Days);

/// <summary>A day, with what happens on it.</summary>
public sealed record CalendarDay(DateOnly Date, Holiday? Holiday, bool Opens, bool Closes,
    IReadOnlyList<(StepRow Step, int Persons)> Steps);

/// <summary>Lays a plan out on a calendar, from the opening to the closing, on the days that the settings of the round say.</summary>
public static class ReminderCalendar
{
    private const int MostMonths = 12;

    public static IReadOnlyList<CalendarMonth> Of(Campaign campaign, IReadOnlyList<StepRow> steps)
    {
        var (opens, closes) = (campaign.OpensAt.ToOsloDay(), campaign.ClosesAt.ToOsloDay());
        var marks = steps.SelectMany(step => step.Days, (step, day) => (day.Day, (Step: step, day.Persons)))
            .ToLookup(mark => mark.Day, mark => mark.Item2);
        var last = marks.Select(mark => mark.Key).Append(closes).Append(opens).Max();
        CalendarDay Day(DateOnly date) => new(date, Holidays.Of(date), date == opens, date == closes, [.. marks[date]]);
        return [.. Months(opens, last).Take(MostMonths).Select(first => new CalendarMonth(first, [.. Weeks(first, Day)]))];
    }

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
            yield return month;
    }

    private static IEnumerable<CalendarWeek> Weeks(DateOnly first, Func<DateOnly, CalendarDay> day)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        for (; monday < first.AddMonths(1); monday = monday.AddDays(7))
            yield return new CalendarWeek(
                ISOWeek.GetWeekOfYear(monday.ToDateTime(default)),
                [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(date => date.Month == first.Month ? day(date) : null)]);
    }
}
