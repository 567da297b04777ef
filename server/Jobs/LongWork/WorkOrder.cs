using System.Text.Json;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>What was asked for, and where to tell how it goes.</summary>
public sealed class WorkOrder(Work work, WorkProgress progress, TimeProvider time)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    private long _told;

    public DateTime AskedAt => work.AskedAt;

    public T Input<T>() => JsonSerializer.Deserialize<T>(work.Input)!;

    /// <summary>
    /// Tells how far it has come, from within a transaction too; called as often as it suits, written a few times a second.
    /// </summary>
    public async Task TellAsync(int done, int total)
    {
        if (_told != 0 && time.GetElapsedTime(_told) < Often)
            return;
        _told = time.GetTimestamp();
        await Task.Run(() => progress.Tell(work.Id, done, total));
    }

    /// <summary>
    /// Ends it with its result. In a transaction of the work's own, so that what is done and that it is done come together; without one,
    /// whoever runs it does this.
    /// </summary>
    public Task EndAsync(FormEngineDb db, object result)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var json = JsonSerializer.Serialize(result);
        return db.Works.Where(row => row.Id == work.Id && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.Result, json));
    }
}
