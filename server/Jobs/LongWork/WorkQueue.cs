using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>Queues long work that stands in our table.</summary>
public sealed class WorkQueue(IDbContextFactory<FormEngineDb> databases, IBackgroundJobClient queue, ILogger<WorkQueue> log)
{
    /// <summary>The row comes first, so where this fails, or the process stops before it, the work is queued later.</summary>
    public void Add(Work work)
    {
        try
        {
            queue.Enqueue<WorkRunner>(runner => runner.RunAsync(work.Id, work.Kind, CancellationToken.None));
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "{Kind} {Work} is queued later", work.Kind, work.Id);
        }
    }

    /// <summary>
    /// Queues what is not finished, whether it was lost or not: one that runs is not run beside itself, and one that has ended ends
    /// at once.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AddUnfinishedAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var unfinished = await db.Works.AsNoTracking().Where(work => work.EndedAt == null).OrderBy(work => work.AskedAt).ToListAsync();
        unfinished.ForEach(Add);
        return unfinished.Count;
    }
}
