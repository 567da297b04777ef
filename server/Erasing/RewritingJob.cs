using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Writes tables anew in whose files erased persons may still stand: one at a time, each locked for no longer than a save can wait, with
/// as long a break after it. What cannot be done now is tried again, at longer and longer intervals.
/// </summary>
public sealed class RewritingJob(FormEngineDb db, IOptions<ErasingOptions> options, TimeProvider time) : IRecurringJob
{
    private const int MostDoublings = 6;

    /// <summary>How often it looks, and how long the first try in vain puts the next off.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var done = 0;
        foreach (var table in await db.StaleTables.AsNoTracking().Where(table => table.NextTryAt == null || table.NextTryAt <= now)
            .OrderBy(table => table.Name).ToListAsync(stopping))
            done += await RewriteAsync(table, stopping);
        if (done > 0 && !await db.StaleTables.AnyAsync(stopping))
            await db.CloseLogAsync();
        return done;
    }

    private async Task<int> RewriteAsync(StaleTable table, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        var begun = TimeProvider.System.GetTimestamp();
        var rewritten = await db.RewriteAsync(table, options.Value.LongestPause);
        var taken = TimeProvider.System.GetElapsedTime(begun);
        // As it was: where somebody has been erased meanwhile, it is to be done again.
        var same = db.StaleTables.Where(row => row.Name == table.Name && row.Transaction == table.Transaction);
        var next = time.GetUtcNow().UtcDateTime + (Every * (1 << Math.Min(table.Tries, MostDoublings)));
        if (rewritten)
            await same.ExecuteDeleteAsync(stopping);
        else
            await same.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Tries, row => row.Tries + 1).SetProperty(row => row.NextTryAt, next), stopping);
        await Task.Delay(taken, stopping);
        return rewritten ? 1 : 0;
    }
}
