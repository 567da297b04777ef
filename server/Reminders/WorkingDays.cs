namespace FormEngine.Server.Reminders;

/// <summary>Days on which offices in Norway are open.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.Of(day) is null;

    /// <summary>So many working days later, or before where the number is negative.</summary>
    public static DateOnly AddWorkingDays(this DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left -= day.IsWorkingDay() ? 1 : 0)
            day = day.AddDays(Math.Sign(count));
        return day;
    }
}
