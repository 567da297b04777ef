using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs;

/// <summary>
/// What background jobs did, for the page that shows it. Of runs that had nothing to do only the last is kept, of the
/// others a month.
/// </summary>
public sealed class JobLog(IDbContextFactory<FormEngineDb> databases, JobNode node, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>A job never runs twice at a time, so a run of it that never ended belongs to a node that stopped.</summary>
    public async Task<JobRun> StartAsync(string job)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        await db.JobRuns.Where(run => run.Job == job && run.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.EndedAt, now)
            .SetProperty(run => run.Error, JobRun.Interrupted));
        var run = new JobRun { Job = job, Node = node.Name, StartedAt = now };
        db.Add(run);
        await db.SaveChangesAsync();
        return run;
    }

    public async Task EndAsync(JobRun run, int done)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        await db.JobRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.EndedAt, now)
            .SetProperty(row => row.Done, done));
        var oldest = now - Kept;
        await db.JobRuns
            .Where(row => row.Job == run.Job && row.Id != run.Id && row.EndedAt != null)
            .Where(row => row.StartedAt < oldest || (row.Done == 0 && row.Error == null))
            .ExecuteDeleteAsync();
    }

    /// <summary>Keeps what kind of error it was; what it says may hold an address, and is in the server's log alone.</summary>
    public async Task FailAsync(JobRun run, Exception exception)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (now, kinds) = (Now, KindsOf(exception));
        await db.JobRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.EndedAt, now)
            .SetProperty(row => row.Error, kinds));
    }

    public static string KindsOf(Exception exception) => string.Join(": ", Causes(exception).Select(cause => cause.GetType().Name));

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
