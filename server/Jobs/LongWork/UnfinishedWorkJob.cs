using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>Queues again what was asked for and not finished, at start and every minute; forgets what ended a month ago.</summary>
internal sealed class UnfinishedWorkJob(WorkQueue queue, FormEngineDb db, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var oldest = time.GetUtcNow().UtcDateTime - Kept;
        await db.Works.Where(work => work.EndedAt < oldest).ExecuteDeleteAsync(stopping);
        return await queue.AddUnfinishedAsync();
    }
}
