using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>Several nodes on one PostgreSQL.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task One_node_at_a_time_runs_a_job_and_when_it_is_killed_another_takes_over()
    {
        await using var smtp = await SmtpServer.StartAsync(open: true);
        await using var campaign = await CampaignServer.StartAsync(new ServerOptions { Kind = DatabaseKind.Postgres, Now = TimeProvider.System.GetUtcNow() });
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
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            if (find(await RunsAsync(campaign)) is { } run)
                return run;
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
