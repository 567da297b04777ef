using System.Net;
using System.Text;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

public abstract class TrackerPagesTests(RoundServer server)
{
    private const int Participants = 60;

    [Fact]
    public async Task A_designer_is_kept_out_and_an_unknown_campaign_is_not_found()
    {
        using var designer = await server.Host.CreateStaffClientAsync(StaffRole.Designer);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/campaigns/{Guid.NewGuid()}/tracking";

        using var forbidden = await designer.GetAsync(path);
        using var missing = await staff.GetAsync(path);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (forbidden.StatusCode, missing.StatusCode));
    }

    [Fact]
    public async Task The_statuses_in_the_file_are_those_of_the_figures()
    {
        var (round, client) = await OpenAsync();
        var page = await client.OpenAsync(round.TrackerPath);
        var lines = await CsvAsync(client, round, "");

        var excluded = await CsvAsync(client, round, "?status=Excluded");
        Assert.Equal(Participants, lines.Count + excluded.Count);
        var figures = page.QuerySelectorAll("#figures table").First().QuerySelectorAll("tbody tr").ToList();
        for (var row = 0; row < figures.Count; row++)
        {
            var counts = figures[row].QuerySelectorAll("td").Skip(4).Select(cell => int.Parse(cell.TextContent));
            var names = page.QuerySelectorAll("#figures table").First().QuerySelectorAll("thead th").Skip(5).Select(cell => cell.TextContent);
            var statuses = lines.ConvertAll(line => line[^(figures.Count - row)]);
            Assert.Equal(names.Select(name => statuses.Count(status => status == name)), counts);
        }
    }

    [Fact]
    public async Task A_view_is_chosen_by_its_address()
    {
        var (round, client) = await OpenAsync();
        var all = await CsvAsync(client, round, "");

        var agder = await CsvAsync(client, round, "?g[county]=Agder");
        var unknown = await CsvAsync(client, round, "?g[county]=~");
        var small = await CsvAsync(client, round, "?g[size]=small");
        var one = await CsvAsync(client, round, "?q=Virksomhet 17");
        var backwards = await CsvAsync(client, round, "?sort=-number");
        var section = await CsvAsync(client, round, "?section=beta&status=NotApplicable");

        Assert.Equal(all.Where(line => line[2] == "Agder").Select(line => line[0]), agder.Select(line => line[0]));
        Assert.Equal(all.Where(line => line[2] == "").Select(line => line[0]), unknown.Select(line => line[0]));
        Assert.All(small, line => Assert.Equal("Små", line[3]));
        Assert.Equal("Virksomhet 17", Assert.Single(one)[1]);
        Assert.Equal(all.Select(line => line[0]).Reverse(), backwards.Select(line => line[0]));
        Assert.Equal(all.Where(line => line[^1] == "Ikke aktuell").Select(line => line[0]), section.Select(line => line[0]));
        Assert.All(section, line => Assert.Equal(all[0].Length - 1, line.Length));
    }

    [Fact]
    public async Task A_number_narrows_down_between_its_limits()
    {
        var (round, client) = await OpenAsync();
        var all = await CsvAsync(client, round, "");

        var small = await CsvAsync(client, round, "?max[population]=4 999");
        var middling = await CsvAsync(client, round, "?min[population]=5000&max[population]=9000");
        var page = await client.OpenAsync(round.TrackerPath + "?min[population]=mange");

        Assert.Equal(all.Where(line => line[3] == "Små").Select(line => line[0]), small.Select(line => line[0]));
        Assert.Equal(all.Where(line => line[2] == "Troms").Select(line => line[0]), middling.Select(line => line[0]));
        Assert.Equal("mange", page.QuerySelector("#min-population")!.GetAttribute("value"));
        Assert.Equal("Skriv et tall, for eksempel 5000.", page.QuerySelector("#min-population-error")!.TextContent);
    }

    [Fact]
    public async Task A_cell_leads_to_the_names_behind_it()
    {
        var (round, client) = await OpenAsync();
        var owner = await server.Host.WithDatabaseAsync(db => db.Assignments.Include(assignment => assignment.Contact)
            .FirstAsync(assignment => assignment.Participant!.CampaignId == round.Campaign && assignment.Until == null
                && assignment.Participant.ExcludedAt == null && assignment.Participant.Number.CompareTo("040") < 0));
        var page = await client.OpenAsync(round.TrackerPath);

        var link = page.QuerySelector($"a.cell-link[href*='{owner.ParticipantId}#{owner.Section}']")!;
        var behind = await client.OpenAsync(link.GetAttribute("href")!);

        Assert.Contains(owner.Contact!.Name, behind.GetElementById(owner.Section)!.TextContent, StringComparison.Ordinal);
        var shown = behind.QuerySelector($"#{owner.Section} .ds-tag")!.TextContent;
        Assert.Equal(link.TextContent.Trim(), shown);
    }

    [Fact]
    public async Task Filters_are_folded_until_one_is_set_and_the_participants_come_before_the_figures()
    {
        var (round, client) = await OpenAsync();

        var page = await client.OpenAsync(round.TrackerPath + "?q=1");
        var narrowed = await client.OpenAsync(round.TrackerPath + "?section=beta");

        Assert.False(page.QuerySelector("form[role=search] details")!.HasAttribute("open"));
        Assert.True(narrowed.QuerySelector("form[role=search] details")!.HasAttribute("open"));
        Assert.Equal("rows-caption", page.QuerySelector("table caption")!.Id);
        Assert.False(page.GetElementById("figures")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Nobody_is_asked_to_filter_by_what_no_organisation_has()
    {
        var round = new RandomRound(server.Host, new Random(7));
        await round.CreateAsync(3);
        StoredAttributes theSame = """{"type":"kommune"}""";
        await server.Host.WithDatabaseAsync(db => db.Participants.Where(row => row.CampaignId == round.Campaign)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attributes, theSame)));
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var filter = (await client.OpenAsync(round.TrackerPath)).QuerySelector("form[role=search]")!;

        Assert.Empty(filter.QuerySelectorAll("[name^=g], [name^=min], [name^=max]"));
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_is_disarmed_in_the_file()
    {
        var (round, client) = await OpenAsync();
        await server.Host.WithDatabaseAsync(db =>
            db.Participants.Where(participant => participant.CampaignId == round.Campaign && participant.Number == "000")
            .ExecuteUpdateAsync(change => change.SetProperty(participant => participant.Name, "=1+1")));

        var file = await client.GetStringAsync(round.TrackerPath + ".csv");

        Assert.Contains(";'=1+1;", file, StringComparison.Ordinal);
    }

    private async Task<(RandomRound Round, HttpClient Client)> OpenAsync()
    {
        var round = new RandomRound(server.Host, new Random(7));
        await round.CreateAsync(Participants);
        await round.StepAsync(200);
        return (round, await server.Host.CreateStaffClientAsync(StaffRole.Staff));
    }

    private static async Task<List<string[]>> CsvAsync(HttpClient client, RandomRound round, string query)
    {
        var bytes = await client.GetByteArrayAsync($"{round.TrackerPath}.csv{query}");
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        return [.. Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(';'))];
    }
}

public sealed class TrackerPagesOnSqlite(RoundsOnSqlite server) : TrackerPagesTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class TrackerPagesOnPostgres(RoundsOnPostgres server) : TrackerPagesTests(server), IClassFixture<RoundsOnPostgres>;
