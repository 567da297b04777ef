using FormEngine.Server.Reminders;

namespace FormEngine.Server.Tests.Reminders;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_falls_where_the_calendar_has_it(string sunday) =>
        Assert.Equal(Day(sunday), Holidays.EasterSunday(Day(sunday).Year));

    [Fact]
    public void A_year_has_twelve_holidays() => Assert.Equal(
        ["01-01", "04-02", "04-03", "04-05", "04-06", "05-01", "05-14", "05-17", "05-24", "05-25", "12-25", "12-26"],
        HolidaysOf(2026).Select(day => day.ToString("MM-dd")));

    [Theory]
    [InlineData("2008-05-01", Holiday.LabourDay)]
    [InlineData("2012-05-17", Holiday.ConstitutionDay)]
    public void Ascension_may_fall_on_another_holiday(string day, Holiday holiday)
    {
        Assert.Equal(holiday, Holidays.Of(Day(day)));
        Assert.Equal(11, HolidaysOf(Day(day).Year).Count());
    }

    [Theory]
    [InlineData("2026-04-01", 1, "2026-04-07")] // over Easter
    [InlineData("2026-04-07", -1, "2026-04-01")]
    [InlineData("2026-12-24", 1, "2026-12-28")] // Christmas Eve is a working day; Christmas ends in a weekend
    [InlineData("2026-05-13", 2, "2026-05-18")] // Ascension Day and 17 May
    [InlineData("2026-03-07", 1, "2026-03-09")] // from a Saturday
    [InlineData("2026-03-02", 10, "2026-03-16")]
    [InlineData("2026-03-08", 0, "2026-03-08")]
    public void Working_days_are_counted_past_weekends_and_holidays(string from, int count, string to) =>
        Assert.Equal(Day(to), Day(from).AddWorkingDays(count));

    private static IEnumerable<DateOnly> HolidaysOf(int year) =>
        Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year && Holidays.Of(day) is not null);

    private static DateOnly Day(string text) => DateOnly.Parse(text);
}
