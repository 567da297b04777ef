using System.Data;
using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>An import that is asked for on a server that does no work, as where the one that does has stopped; then one that does
/// starts.</summary>
public abstract class LongWorkTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string File = "number;name\n8001;Første\n8002;Andre\n";

    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ServerHost _idle = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(kind);
        _idle = await StartAsync(run: false);
        _client = await _idle.CreateStaffClientAsync(StaffRole.Staff);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _idle.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_asked_for_is_followed_on_a_page_and_done_when_a_node_starts()
    {
        var follow = await AskAsync(await UploadAsync());
        using (var waiting = await _client.GetAsync(follow))
            Assert.Equal("1", waiting.Headers.GetValues("Refresh").Single());

        await using var working = await StartAsync(run: true);

        await Eventually.HoldsAsync(async () => (await WorkAsync()).EndedAt is not null);
        using var done = await _client.GetAsync(follow);
        var page = await done.ReadPageAsync();
        Assert.False(done.Headers.Contains("Refresh"));
        Assert.Contains("Nye: 2.", page.QuerySelector(".ds-alert[data-color=success]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await OrganisationsAsync());
        Assert.Equal(await AskerAsync(), await _idle.WithDatabaseAsync(db =>
            db.Audit.Where(entry => entry.Action == "import.organisations").Select(entry => entry.StaffId).SingleAsync()));
    }

    [Fact]
    public async Task How_far_it_has_come_is_told_from_within_the_transaction_that_ends_it()
    {
        var follow = await AskAsync(await UploadAsync());
        await _idle.WithDatabaseAsync(db => db.Works.ExecuteUpdateAsync(set => set.SetProperty(row => row.BegunAt, DateTime.UtcNow)));
        var work = await WorkAsync();
        var order = new WorkOrder(work, _idle.Services.GetRequiredService<WorkProgress>(), _idle.Time);

        await _idle.WithDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            db.Add(new Organisation { Number = "8009", Name = "Underveis", Attributes = "{}" });
            await db.SaveChangesAsync();
            await order.TellAsync(40, 100);
            var page = await _client.OpenAsync(follow);
            Assert.Contains("40 av 100", page.QuerySelector("main .progress")!.TextContent, StringComparison.Ordinal);
            var row = (await _client.OpenAsync("/staff/jobs")).QuerySelector($"a[href='{follow}']")!.Closest("tr")!;
            Assert.Contains("40 av 100", row.TextContent, StringComparison.Ordinal);
            await order.EndAsync(db, new { });
            await transaction.CommitAsync();
        });

        Assert.NotNull((await WorkAsync()).EndedAt);
    }

    [Fact]
    public async Task Asked_for_twice_it_is_one_and_the_preview_leads_to_it()
    {
        var preview = await UploadAsync();
        var page = await _client.OpenAsync(preview);

        using var first = await _client.SendAsync(page, preview);
        using var second = await _client.SendAsync(page, preview);
        using var again = await _client.GetAsync(preview);

        Assert.Single(new[] { first, second, again }.Select(response => response.Headers.Location!.ToString()).Distinct());
        await WorkAsync();
    }

    [Fact]
    public async Task A_change_meanwhile_is_told_with_a_way_back_to_the_choices()
    {
        var follow = await AskAsync(await UploadAsync());
        await _idle.WithDatabaseAsync(async db =>
        {
            db.Add(new Organisation { Number = "8001", Name = "Annet", Attributes = "{}" });
            await db.SaveChangesAsync();
        });

        await using var working = await StartAsync(run: true);

        await Eventually.HoldsAsync(async () => (await WorkAsync()).EndedAt is not null);
        var page = await _client.OpenAsync(follow);
        Assert.NotNull(page.QuerySelector(".ds-alert[data-color=warning]"));
        var back = await _client.OpenAsync(page.QuerySelector("main p a")!.GetAttribute("href")!);
        Assert.Equal("Annet", back.QuerySelector("del")!.TextContent);
        Assert.Equal(1, await OrganisationsAsync());
    }

    [Fact]
    public async Task Work_that_takes_its_node_down_every_time_is_given_up_and_told_of()
    {
        var follow = await AskAsync(await UploadAsync());
        await _idle.WithDatabaseAsync(db => db.Works.ExecuteUpdateAsync(set => set.SetProperty(work => work.Attempts, 3)));

        await using var working = await StartAsync(run: true);

        await Eventually.HoldsAsync(async () => (await WorkAsync()).EndedAt is not null);
        Assert.Equal(JobRun.Interrupted, (await WorkAsync()).Error);
        Assert.NotNull((await _client.OpenAsync(follow)).QuerySelector(".ds-alert[data-color=danger]"));
        Assert.Equal(0, await OrganisationsAsync());
    }

    [Fact]
    public async Task The_page_of_jobs_lists_it_with_who_asked()
    {
        var follow = await AskAsync(await UploadAsync());

        var page = await _client.OpenAsync("/staff/jobs");

        var row = page.QuerySelector($"a[href='{follow}']")!.Closest("tr")!.TextContent;
        Assert.Contains("Venter på tur", row, StringComparison.Ordinal);
        Assert.Contains("Prøve", row, StringComparison.Ordinal);
    }

    private Task<ServerHost> StartAsync(bool run) => ServerHost.StartAsync(new ServerOptions
    {
        Database = _database,
        Forms = RoundSurvey.WriteTo(_folder.Path),
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = $"{run}" },
    });

    private Task<string> UploadAsync() => _idle.KeepReadAsync(ImportKind.Organisations, File);

    private async Task<string> AskAsync(string preview)
    {
        using var asked = await _client.SendAsync(await _client.OpenAsync(preview), preview);
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        return asked.Headers.Location!.ToString();
    }

    private Task<Work> WorkAsync() => _idle.WithDatabaseAsync(db => db.Works.AsNoTracking().SingleAsync());

    private Task<Guid?> AskerAsync() => _idle.WithDatabaseAsync(db => db.Works.Select(work => work.StaffId).SingleAsync());

    private Task<int> OrganisationsAsync() => _idle.WithDatabaseAsync(db => db.Organisations.CountAsync());
}

public sealed class LongWorkOnSqlite() : LongWorkTests(DatabaseKind.Sqlite);

public sealed class LongWorkOnPostgres() : LongWorkTests(DatabaseKind.Postgres);
