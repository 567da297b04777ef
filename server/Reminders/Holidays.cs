namespace FormEngine.Server.Reminders;

/// <summary>The public holidays of Norway.</summary>
public enum Holiday
{
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,
}

public static class Holidays
{
    /// <summary>The holiday a day is; null for other days. Of two on the same day, the one with a fixed date.</summary>
    public static Holiday? Of(DateOnly day) => Fixed(day) ?? ByEaster(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>The Gregorian algorithm of Meeus, Jones and Butcher, in the letters they gave it.</summary>
    public static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - b / 4 - g + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    private static Holiday? Fixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => Holiday.NewYearsDay,
        (5, 1) => Holiday.LabourDay,
        (5, 17) => Holiday.ConstitutionDay,
        (12, 25) => Holiday.ChristmasDay,
        (12, 26) => Holiday.SecondChristmasDay,
        _ => null,
    };

    private static Holiday? ByEaster(int daysAfter) => daysAfter switch
    {
        -3 => Holiday.MaundyThursday,
        -2 => Holiday.GoodFriday,
        0 => Holiday.EasterSunday,
        1 => Holiday.EasterMonday,
        39 => Holiday.AscensionDay,
        49 => Holiday.WhitSunday,
        50 => Holiday.WhitMonday,
        _ => null,
    };
}
