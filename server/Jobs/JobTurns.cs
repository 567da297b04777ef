using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs;

/// <summary>
/// When each recurring job is due. Whoever moves a turn on, in one conditional update, queues it: one node of all. A turn
/// that finds its job running is dropped, but it has left word, and the job runs once more when it is done.
/// </summary>
public sealed class JobTurns(
    IDbContextFactory<FormEngineDb> databases, IEnumerable<RecurringJob> jobs, IBackgroundJobClient queue, TimeProvider time) : IDisposable
{
    private readonly AutoResetEvent _asked = new(false);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>At start every job is due: what was queued when the last node stopped may be lost.</summary>
    public void Begin()
    {
        using var db = databases.CreateDbContext();
        var now = Now;
        db.InsertMissingAsync(jobs.Select(job => new JobTurn { Job = job.Name, Due = now })).GetAwaiter().GetResult();
        db.JobTurns.Where(turn => turn.Due > now).ExecuteUpdate(set => set.SetProperty(turn => turn.Due, now));
    }

    public void QueueDue()
    {
        using var db = databases.CreateDbContext();
        var now = Now;
        foreach (var turn in db.JobTurns.AsNoTracking().Where(turn => turn.Due <= now).ToList())
            if (jobs.FirstOrDefault(known => known.Name == turn.Job) is { } job && MoveOn(db, turn, job.After(turn.Due, now)))
                queue.Enqueue<RecurringRunner>(runner => runner.RunAsync(job.Name, CancellationToken.None));
    }

    /// <summary>Makes it due now, on any node: the next one that looks queues it, and this one looks at once.</summary>
    public async Task AskAsync(string job)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        await db.JobTurns.Where(turn => turn.Job == job && turn.Due > now)
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Due, now));
        _asked.Set();
    }

    /// <summary>The job has begun, so what was asked for until now is being done.</summary>
    public async Task BeginAsync(string job)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.JobTurns.Where(turn => turn.Job == job).ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Waiting, false));
    }

    /// <summary>The job is done and its lock is free: a turn that came meanwhile has found it taken.</summary>
    public void End(string job)
    {
        using var db = databases.CreateDbContext();
        var now = Now;
        if (db.JobTurns.Where(turn => turn.Job == job && turn.Waiting).ExecuteUpdate(set => set.SetProperty(turn => turn.Due, now)) > 0)
            _asked.Set();
    }

    /// <summary>Null where no node has run it.</summary>
    public async Task<DateTime?> DueAsync(string job)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await db.JobTurns.AsNoTracking().SingleOrDefaultAsync(turn => turn.Job == job))?.Due;
    }

    /// <summary>Until somebody asks on this node; after a while somebody may have asked on another.</summary>
    public void Wait(TimeSpan atMost, CancellationToken stopping) => WaitHandle.WaitAny([_asked, stopping.WaitHandle], atMost);

    public void Dispose() => _asked.Dispose();

    private static bool MoveOn(FormEngineDb db, JobTurn turn, DateTime next) =>
        db.JobTurns.Where(row => row.Job == turn.Job && row.Due == turn.Due).ExecuteUpdate(set => set
            .SetProperty(row => row.Due, next)
            .SetProperty(row => row.Waiting, true)) > 0;
}
