using FormEngine.Server.Data;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>Goes once more after those erased lately: a mail may have been on its way while they were.</summary>
internal sealed class LeftoversJob(FormEngineDb db, Leftovers leftovers, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var since = time.GetUtcNow().UtcDateTime - (2 * Every);
        var erased = await db.Contacts.Where(contact => contact.ErasedAt > since).Select(contact => contact.Id).ToListAsync(stopping);
        return erased.Count == 0 ? 0 : await leftovers.RemoveAsync(erased);
    }
}
