using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Testing;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>Jobs as they run in a server, whose clock stands still: after the turn at start there is none but those asked for.</summary>
public abstract class RunningJobsTests(ServerFixture server)
{
    private const string Job = "BounceJob";

    private BackgroundJobs Jobs => server.Host.Services.GetRequiredService<BackgroundJobs>();

    [Fact]
    public async Task A_job_asked_for_runs_at_once()
    {
        var before = await RunsAsync(1);

        await Jobs.StartNowAsync(Job);

        await UntilAsync(runs => runs.Exists(run => run.EndedAt is not null && before.TrueForAll(one => one.Id != run.Id)));
    }

    [Fact]
    public async Task A_job_asked_for_while_it_runs_runs_once_more_when_it_is_done()
    {
        await RunsAsync(1);
        var taken = await TakeAsync();
        var before = await RunsAsync(1);
        await Jobs.StartNowAsync(Job);
        await Eventually.HoldsAsync(() =>
            server.Host.WithDatabaseAsync(db => db.JobTurns.AnyAsync(turn => turn.Job == Job && turn.Waiting)));
        Assert.Equal(before.Select(run => run.Id), (await RunsAsync(1)).Select(run => run.Id));

        taken.Dispose();
        server.Host.Services.GetRequiredService<JobTurns>().End(Job);

        await UntilAsync(runs => runs.Exists(run => before.TrueForAll(one => one.Id != run.Id)));
    }

    /// <summary>The job's lock, which a run that has ended may hold for a moment more.</summary>
    private async Task<IDisposable> TakeAsync()
    {
        IDisposable? taken = null;
        await Eventually.HoldsAsync(() => Task.FromResult(
            (taken = server.Host.Services.GetRequiredService<IJobLocks>().TryTake($"formengine.RecurringRunner.{Job}")) is not null));
        return taken!;
    }

    private async Task<List<JobRun>> RunsAsync(int atLeast)
    {
        List<JobRun> found = [];
        await UntilAsync(runs => (found = runs).Count >= atLeast && runs.TrueForAll(run => run.EndedAt is not null));
        return found;
    }

    private Task UntilAsync(Predicate<List<JobRun>> holds) =>
        Eventually.HoldsAsync(async () => holds(await server.Host.WithDatabaseAsync(db =>
        db.JobRuns.AsNoTracking().Where(run => run.Job == Job).ToListAsync())));
}

public sealed class RunningJobsOnSqlite(SqliteServer server) : RunningJobsTests(server), IClassFixture<SqliteServer>;

public sealed class RunningJobsOnPostgres(PostgresServer server) : RunningJobsTests(server), IClassFixture<PostgresServer>;
