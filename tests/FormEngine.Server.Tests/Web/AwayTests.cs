using System.Net;
using FormEngine.Server.Data;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Web;

/// <summary>The database is away: 503, what was typed stands on the page, and all is well when it is back (promise 11).</summary>
public sealed class AwayTests : IAsyncLifetime
{
    private PostgresCluster _cluster = null!;
    private TestDatabase _folder = null!;
    private ServerHost _host = null!;

    public async Task InitializeAsync()
    {
        _cluster = await PostgresCluster.StartAsync();
        _folder = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        _host = await ServerHost.StartAsync(new ServerOptions
        {
            Database = _folder,
            Forms = Repository.PathOf("tests", "surveys"),
            Settings = new Dictionary<string, string?>
            {
                ["Database:Postgres"] = $"{_cluster.ServerConnection};Database=postgres",
                ["Jobs:Run"] = "false",
            },
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _folder.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task A_respondents_page_waits_with_what_was_typed()
    {
        var mine = await (await TestRound.OpenAsync(_host)).InviteAsync("kinds");
        using var me = await RespondentClient.StartAsync(_host.CreateClient(), mine);
        var path = mine.PathToPage("kinds", "open");
        var page = (await me.VisitAsync(path)).Answers().With("a.story", "Åse\r\nog Bø");
        await _cluster.KillAsync();
        using var opened = await me.Http.GetAsync(path);
        var refused = await me.SendAsync(page);
        await _cluster.RestartAsync();
        var saved = await me.SendAsync(refused.Form(path));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (opened.StatusCode, opened.Headers.RetryAfter!.ToString()));
        Assert.Equal("Vi får ikke lagret eller hentet noe akkurat nå", (await opened.PageAsync()).Heading());
        Assert.Equal((503, "Åse\r\nog Bø"), (refused.Status, refused.Form(path)["a.story"].ReplaceLineEndings("\r\n")));
        Assert.Equal(303, saved.Status);
        var answers = await _host.WithDatabaseAsync(db => db.SectionResponses.Select(response => response.Answers).SingleAsync());
        Assert.Contains("Åse", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_staffs_waits_with_what_was_typed()
    {
        using var staff = await _host.CreateStaffClientAsync();
        const string path = "/staff/profile/name";
        var form = new FilledForm((await staff.GetPageAsync("/staff/profile")).FormTo(path)).With("Name", "Åse Ny");
        await _cluster.KillAsync();
        using var refused = await staff.SubmitAsync(path, form.Fields);
        await _cluster.RestartAsync();
        var again = (await refused.PageAsync()).FormTo(path).Fields();
        using var saved = await staff.SubmitAsync(path, again);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Åse Ny"), (refused.StatusCode, again["Name"]));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal("Åse Ny", await _host.WithDatabaseAsync(db => db.Users.Select(user => user.Name).SingleAsync()));
    }

    [Fact]
    public async Task The_log_tells_of_it_in_a_line_for_each_request()
    {
        using var staff = await _host.CreateStaffClientAsync();
        var mine = await (await TestRound.OpenAsync(_host)).InviteAsync("kinds");
        using var me = await RespondentClient.StartAsync(_host.CreateClient(), mine);
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "open"))).Answers();
        using var stranger = _host.CreateClient();
        await _cluster.KillAsync();
        var before = _host.Log.Count;
        using var opened = await staff.GetAsync("/staff/campaigns");
        using var link = await stranger.GetAsync(mine.StartPath);
        using var saved = await me.AutosaveAsync(page.With("a.story", "Åse"));
        var lines = _host.Log.Skip(before).Where(IsShown).ToList();

        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.StartsWith(
            "Warning FormEngine.Server.Web.Problems.ProblemSetup: The database is away: ", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line.Trim()));
        Assert.DoesNotContain(lines, line => line.Contains("/respond", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(14)]
    public void So_is_a_file_that_cannot_be_reached_or_written(int code) =>
        Assert.True(Outage.Is(new DbUpdateException("", new SqliteException("", code))));

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    public void A_fault_of_ours_is_no_outage(int code) => Assert.False(Outage.Is(new SqliteException("", code)));

    private static bool IsShown(string line) => !line.StartsWith("Information", StringComparison.Ordinal)
        && !line.StartsWith("Debug", StringComparison.Ordinal) && !line.StartsWith("Trace", StringComparison.Ordinal);
}
