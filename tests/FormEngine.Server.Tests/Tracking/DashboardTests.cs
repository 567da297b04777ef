using System.Net;
using System.Text;
using AngleSharp.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

public abstract class DashboardTests(RoundServer server)
{
    [Fact]
    public async Task Every_figure_leads_to_as_many_names()
    {
        var round = new RandomRound(server.Host, new Random(5));
        await round.CreateAsync(40);
        await round.StepAsync(150);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var page = await staff.OpenAsync($"/staff/campaigns/{round.Campaign}/dashboard?by=county");

        var links = page.QuerySelectorAll("main table a[href*='/tracking']").ToList();

        Assert.True(links.Count > 40);
        foreach (var link in links)
            Assert.Equal(CountIn(link), await NamesAsync(staff, link.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_rows_of_the_heat_map_add_up_to_the_whole()
    {
        var round = new RandomRound(server.Host, new Random(6));
        await round.CreateAsync(40);
        await round.StepAsync(150);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        foreach (var dimension in new[] { "county", "size", "type" })
        {
            var page = await staff.OpenAsync($"/staff/campaigns/{round.Campaign}/dashboard?by={dimension}");
            var asked = page.QuerySelectorAll(".heat-map tbody tr").Sum(row => int.Parse(row.QuerySelector("td")!.TextContent));
            Assert.Equal(int.Parse(page.QuerySelector(".figures strong")!.TextContent), asked);
        }
    }

    /// <summary>«12», or «45 % (12)».</summary>
    private static int CountIn(IElement link) => int.Parse(link.TextContent.Split('(')[^1].TrimEnd(')'));

    private static async Task<int> NamesAsync(HttpClient staff, string path)
    {
        var file = await staff.GetByteArrayAsync(path.Replace("/tracking", "/tracking.csv", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }
}

public sealed class DashboardOnSqlite(RoundsOnSqlite server) : DashboardTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class DashboardOnPostgres(RoundsOnPostgres server) : DashboardTests(server), IClassFixture<RoundsOnPostgres>;

public sealed class PreviousRoundTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_round_before_is_chosen_in_the_settings_and_drawn_beside(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddOrganisationAsync("0301");
        var before = await server.CreateCampaignAsync(TimeSpan.FromDays(-400));
        var now = await server.CreateCampaignAsync();
        await server.Host.WithDatabaseAsync(db => db.Campaigns.Where(campaign => campaign.Id == before.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(campaign => campaign.Name, "I fjor")));
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var settings = $"/staff/campaigns/{now.Id}/settings";

        var page = await staff.OpenAsync(settings);
        var typed = page.QuerySelectorAll("#settings input:not([type=hidden]):not([type=radio]):not([type=checkbox])")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        using var saved = await staff.SendAsync(page, settings, [.. typed, ("Input.Previous", before.Id.ToString())]);
        var dashboard = await staff.OpenAsync($"/staff/campaigns/{now.Id}/dashboard");

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("Forrige runde: I fjor", dashboard.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I fjor", dashboard.QuerySelectorAll("details thead th").Select(cell => cell.TextContent));
    }
}
