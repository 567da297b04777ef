using System.Globalization;
using FormEngine.Server.Web;
using FormEngine.Testing;

namespace FormEngine.Server.Tests.Web;

public sealed class OsloTimeTests
{
    [Theory]
    [InlineData("2026-01-31T23:30", "2026-02-01T00:30")]
    [InlineData("2026-07-01T10:00", "2026-07-01T12:00")]
    public void An_instant_is_shown_and_read_as_the_clock_on_the_wall(string utc, string wall)
    {
        Assert.Equal(Time(wall), Time(utc).ToOslo());
        Assert.Equal(Time(utc), OsloTime.FromOslo(Time(wall)));
    }

    [Fact]
    public void The_hour_that_spring_skips_is_the_hour_after_it() =>
        Assert.Equal(Time("2026-03-29T01:30"), OsloTime.FromOslo(Time("2026-03-29T02:30")));

    [Fact]
    public void Today_changes_at_midnight_in_Oslo() =>
        Assert.Equal(new DateOnly(2026, 2, 1), new FakeTime(new DateTimeOffset(Time("2026-01-31T23:30"), TimeSpan.Zero)).Today());

    [Theory]
    [InlineData("nb-NO", "nb", "5. mars 2026 kl. 14.30")]
    [InlineData("nn-NO", "nn", "5. mars 2026 kl. 14.30")]
    [InlineData("en-GB", "en", "5 March 2026 at 14:30")]
    public void A_moment_is_written_as_people_write_it(string culture, string language, string expected)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        CultureInfo.CurrentUICulture = new CultureInfo(language);

        Assert.Equal(expected, Time("2026-03-05T13:30").ToDateTimeText());
    }

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
