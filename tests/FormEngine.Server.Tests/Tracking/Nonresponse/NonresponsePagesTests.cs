using System.Globalization;
using System.Net;
using System.Text;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tracking;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Tracking.Nonresponse;

public abstract class NonresponsePagesTests(RoundServer server)
{
    private const int Participants = 60;

    [Fact]
    public async Task A_designer_is_kept_out_of_the_page_and_the_files()
    {
        using var designer = await server.Host.CreateStaffClientAsync(StaffRole.Designer);

        foreach (var page in new[] { "nonresponse", "nonresponse.xlsx", "weights.csv", "weights.xlsx" })
        {
            using var response = await designer.GetAsync($"/staff/campaigns/{Guid.NewGuid()}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_figures_are_the_trackers_own_and_leave_out_who_is_excluded()
    {
        var (round, client) = await OpenAsync();
        var tracked = await TrackedAsync(round);
        var tally = Tally.Of(tracked.Where(participant => !participant.Excluded).Select(participant => participant.Overall));

        var page = await client.OpenAsync(Path(round));
        var whole = page.QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
        var county = page.QuerySelectorAll("#by-county ~ .table-scroll").First().QuerySelectorAll("tfoot td")
            .Select(cell => cell.TextContent);
        var weights = await WeightsAsync(client, round, "");

        Assert.InRange(tally.Asked, 1, Participants - 1);
        Assert.Equal([$"{tally.Asked}", $"{tally.Any}"], whole.Take(2));
        Assert.Equal([$"{tally.Asked}", $"{tally.Any},0", $"{tally.Any}", "0,0"], county.Take(4));
        Assert.Equal(tally.Any, weights.Count);
        Assert.Empty(weights.Select(line => line[0])
            .Intersect(tracked.Where(participant => participant.Excluded).Select(participant => participant.Number)));
    }

    [Theory]
    [InlineData("?by=county", null)]
    [InlineData("?by=size&cross=county", null)]
    [InlineData("?section=alfa&by=county", 0)]
    public async Task The_weights_of_those_who_answered_stand_for_all_who_were_asked(string query, int? section)
    {
        var (round, client) = await OpenAsync();
        var tally = Tally.Of((await TrackedAsync(round)).Where(participant => !participant.Excluded)
            .Select(participant => section is { } index ? participant.Sections[index] : participant.Overall));

        var weights = await WeightsAsync(client, round, query);

        Assert.InRange(tally.Any, 1, Participants);
        Assert.Equal(tally.Any, weights.Sum(line => Number(line[3])), 1e-6);
        Assert.Equal(tally.Asked, weights.Sum(line => Number(line[4])), 1e-6);
    }

    [Fact]
    public async Task The_workbooks_can_be_had_and_the_method_is_told_in_every_language()
    {
        var (round, client) = await OpenAsync();

        using var analysis = await client.GetAsync(Path(round) + ".xlsx");
        using var weights = await client.GetAsync($"/staff/campaigns/{round.Campaign}/weights.xlsx?by=size");
        var english = await client.OpenAsync(Path(round) + "/method?lang=en");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (analysis.StatusCode, weights.StatusCode));
        Assert.Contains("Chi-square test", english.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anybody_has_answered_the_page_says_so()
    {
        var round = new RandomRound(server.Host, new Random(1));
        await round.CreateAsync(3);
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await client.OpenAsync(Path(round));

        Assert.Contains("Ingen har svart ennå", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await WeightsAsync(client, round, ""));
    }

    private static string Path(RandomRound round) => $"/staff/campaigns/{round.Campaign}/nonresponse";

    private async Task<(RandomRound Round, HttpClient Client)> OpenAsync()
    {
        var round = new RandomRound(server.Host, new Random(7));
        await round.CreateAsync(Participants);
        await round.StepAsync(200);
        return (round, await server.Host.CreateStaffClientAsync(StaffRole.Staff));
    }

    private async Task<IReadOnlyList<Tracked>> TrackedAsync(RandomRound round)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var campaign = await server.Host.WithDatabaseAsync(db => db.Campaigns.SingleAsync(campaign => campaign.Id == round.Campaign));
        var survey = (await scope.ServiceProvider.GetRequiredService<SurveyCatalogue>().GetAsync(campaign.SurveyVersionId)).Definition;
        return await scope.ServiceProvider.GetRequiredService<TrackingSource>().LoadAsync(round.Campaign, survey);
    }

    private static async Task<List<string[]>> WeightsAsync(HttpClient client, RandomRound round, string query)
    {
        var text = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"/staff/campaigns/{round.Campaign}/weights.csv{query}"));
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.GetCultureInfo("nb-NO"));
}

public sealed class NonresponsePagesOnSqlite(RoundsOnSqlite server) : NonresponsePagesTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class NonresponsePagesOnPostgres(RoundsOnPostgres server) : NonresponsePagesTests(server), IClassFixture<RoundsOnPostgres>;
