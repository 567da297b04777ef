using FormEngine.Server.Campaigns;

namespace FormEngine.Server.Tests.Campaigns;

public sealed class CampaignCheckTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Times_are_those_of_the_clock_on_the_wall_in_Norway()
    {
        var (settings, _) = CampaignCheck.Of(Input(), Now);

        Assert.Equal(new DateTime(2026, 3, 9, 7, 0, 0, DateTimeKind.Utc), settings!.OpensAt);
        Assert.Equal(new DateTime(2026, 4, 9, 21, 59, 0, DateTimeKind.Utc), settings.ClosesAt);
    }

    [Theory]
    [InlineData("31.12.2026", "9.30")]
    [InlineData("2026-12-31", "09:30")]
    [InlineData("31/12/2026", "0930")]
    public void Dates_and_times_are_read_as_people_write_them(string date, string time)
    {
        var input = Input();
        (input.ClosesDate, input.ClosesTime) = (date, time);

        Assert.Equal(new DateTime(2026, 12, 31, 8, 30, 0, DateTimeKind.Utc), CampaignCheck.Of(input, Now).Settings!.ClosesAt);
    }

    [Theory]
    [InlineData(nameof(CampaignInput.Name), "  ", "NameMissing")]
    [InlineData(nameof(CampaignInput.OpensDate), "31.2.2026", "DateUnreadable")]
    [InlineData(nameof(CampaignInput.OpensTime), "klokka åtte", "TimeUnreadable")]
    [InlineData(nameof(CampaignInput.ClosesDate), "2026-03-09", null)]
    [InlineData(nameof(CampaignInput.ClosesTime), "klokka åtte", "TimeUnreadable")]
    [InlineData(nameof(CampaignInput.ClosesTime), "", null)]
    [InlineData(nameof(CampaignInput.ClosesDate), "2026-03-08", "ClosesBeforeOpening")]
    [InlineData(nameof(CampaignInput.DeleteDate), "2026-04-09", "DeletedBeforeClosing")]
    [InlineData(nameof(CampaignInput.DeleteDate), "", null)]
    public void What_cannot_be_used_is_told_beside_its_field(string field, string typed, string? error)
    {
        var input = Input();
        typeof(CampaignInput).GetProperty(field)!.SetValue(input, typed);

        Assert.Equal(error is null ? [] : [new InputError(field, error)], CampaignCheck.Of(input, Now).Errors);
    }

    [Fact]
    public void A_campaign_cannot_close_in_the_past() =>
        Assert.Equal([new InputError(nameof(CampaignInput.ClosesDate), "ClosesInThePast")],
            CampaignCheck.Of(Input(), Now.AddYears(1)).Errors);

    private static CampaignInput Input() => new()
    {
        Name = "Vår",
        OpensDate = "2026-03-09",
        OpensTime = "08:00",
        ClosesDate = "2026-04-09",
        ClosesTime = "23:59",
        DeleteDate = "2027-04-09",
    };
}
