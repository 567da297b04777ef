using System.Diagnostics;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>Several nodes on one PostgreSQL.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task One_node_at_a_time_runs_a_job_and_when_it_is_killed_another_takes_over()
    {
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var campaign =
            await CampaignServer.StartAsync(new ServerOptions { Kind = DatabaseKind.Postgres, Now = TimeProvider.System.GetUtcNow() });
        await smtp.StallAsync();
        await campaign.ReleasedCampaignAsync(contacts: 1);
        await using var one = await StartAsync(campaign, smtp);
        await using var two = await StartAsync(campaign, smtp);

        var first = await UntilAsync(campaign, runs => runs.Find(run => run.Done == 0 && run.EndedAt is null && smtp.Mails.Count == 1));
        var (running, other) = first.Node.Contains($"-{one.Id}-", StringComparison.Ordinal) ? (one, two) : (two, one);
        Assert.Single(await RunsAsync(campaign), run => run.EndedAt is null);
        await running.KillAsync();

        var next = await UntilAsync(campaign, runs => runs.Find(run => run.StartedAt > first.StartedAt));
        Assert.Contains($"-{other.Id}-", next.Node, StringComparison.Ordinal);
        Assert.Equal(JobRun.Interrupted, (await RunsAsync(campaign)).Single(run => run.Id == first.Id).Error);
    }

    [Fact]
    public async Task Long_work_of_a_node_that_is_killed_is_taken_over_and_done_once()
    {
        await using var campaign =
            await CampaignServer.StartAsync(new ServerOptions { Kind = DatabaseKind.Postgres, Now = TimeProvider.System.GetUtcNow() });
        var work = await AskForImportAsync(campaign);
        await using var blocker = campaign.Host.Database.Open();
        await using var blocked = await blocker.Database.BeginTransactionAsync();
        await blocker.Database.ExecuteSqlAsync($"LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE");
        await using var one = await StartAsync(campaign);
        await using var two = await StartAsync(campaign);
        var first = await UntilAsync(campaign, work, row => row.Attempts == 1);
        var (running, other) = IsOf(one, first) ? (one, two) : (two, one);

        var killed = Stopwatch.StartNew();
        await running.KillAsync();
        var second = await UntilAsync(campaign, work, row => row.Attempts == 2);
        var takeover = killed.Elapsed;
        await blocked.CommitAsync();
        var done = await UntilAsync(campaign, work, row => row.EndedAt is not null);

        Assert.True(IsOf(other, second));
        Assert.InRange(takeover, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal((null, 2), (done.Error, done.Attempts));
        Assert.Equal(1, await campaign.ReadAsync(db => db.Organisations.CountAsync(organisation => organisation.Number == "9901")));
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_have_nothing_to_complain_of()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"DROP SCHEMA hangfire CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        var nodes =
            await Task.WhenAll(ServerProcess.StartAsync(new ServerOptions(), database),
                ServerProcess.StartAsync(new ServerOptions(), database));

        await using var one = nodes[0];
        await using var two = nodes[1];
        await Eventually.HoldsAsync(async () =>
        {
            await using var db = database.Open();
            return await db.JobRuns.AnyAsync(run => run.Job == "DeliveryJob" && run.EndedAt != null);
        });
        Assert.DoesNotMatch("(?m)^(fail|crit):|^warn: (Hangfire|Microsoft.EntityFrameworkCore)", one.Output + two.Output);
    }

    private static bool IsOf(ServerProcess process, Work work) => work.Node!.Contains($"-{process.Id}-", StringComparison.Ordinal);

    private static async Task<Guid> AskForImportAsync(CampaignServer campaign)
    {
        using var staff = await campaign.Host.CreateStaffClientAsync();
        var preview = await campaign.Host.KeepReadAsync(ImportKind.Organisations, "number;name\n9901;Nytt\n");
        using var asked = await staff.SendAsync(await staff.OpenAsync(preview), preview);
        return await campaign.ReadAsync(db => db.Works.Select(work => work.Id).SingleAsync());
    }

    private static async Task<Work> UntilAsync(CampaignServer campaign, Guid id, Predicate<Work> holds)
    {
        Work? found = null;
        await Eventually.HoldsAsync(async () =>
            holds(found = await campaign.ReadAsync(db => db.Works.AsNoTracking().SingleAsync(work => work.Id == id))));
        return found!;
    }

    private static Task<ServerProcess> StartAsync(CampaignServer campaign) => ServerProcess.StartAsync(
        new ServerOptions { Settings = new Dictionary<string, string?> { ["Jobs:Takeover"] = "00:00:05" } }, campaign.Host.Database);

    private static Task<ServerProcess> StartAsync(CampaignServer campaign, SmtpServer smtp)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{smtp.Port}",
            ["Mail:Tls"] = "None",
            ["Mail:From"] = "svar@example.invalid",
            ["Jobs:Takeover"] = "00:00:05",
            ["Jobs:Every:DeliveryJob"] = "00:00:01",
        };
        return ServerProcess.StartAsync(new ServerOptions { Settings = settings }, campaign.Host.Database);
    }

    private static Task<List<JobRun>> RunsAsync(CampaignServer campaign) => campaign.ReadAsync(db =>
        db.JobRuns.AsNoTracking().Where(run => run.Job == "DeliveryJob").ToListAsync());

    private static async Task<JobRun> UntilAsync(CampaignServer campaign, Func<List<JobRun>, JobRun?> find)
    {
        JobRun? found = null;
        await Eventually.HoldsAsync(async () => (found = find(await RunsAsync(campaign))) is not null);
        return found!;
    }
}
