using System.Text.Json;
using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>Where long work is asked for and followed.</summary>
public sealed class WorkService(
    IDbContextFactory<FormEngineDb> databases, WorkQueue queue, WorkProgress progress, AuditLog audit, TimeProvider time)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(40);

    /// <summary>Most work is done by then, and its reader need not see a page that waits.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Starts it, unless the same is under way already.</summary>
    /// <param name="subject">What it is done to: of one kind, one at a time.</param>
    /// <param name="input">What exactly is asked for: ids and choices, no names.</param>
    /// <returns>Its id, or that of the one under way.</returns>
    public async Task<Guid> StartAsync<T>(string subject, object input) where T : IWork
    {
        var work = new Work
        {
            Kind = typeof(T).Name,
            Subject = subject,
            Input = JsonSerializer.Serialize(input),
            StaffId = audit.StaffId,
            Language = Language.Current.Code,
            AskedAt = time.GetUtcNow().UtcDateTime,
        };
        await using var db = await databases.CreateDbContextAsync();
        while (await db.InsertMissingAsync([work]) == 0)
            if (await UnderWayAsync<T>(subject) is { } other)
                return other.Id;
        queue.Add(work);
        return work.Id;
    }

    /// <summary>Null where there is none of that kind.</summary>
    public Task<Work?> FindAsync<T>(Guid id) where T : IWork => FirstAsync<T>(work => work.Where(row => row.Id == id));

    public Task<Work?> UnderWayAsync<T>(string subject) where T : IWork =>
        FirstAsync<T>(work => work.Where(row => row.Subject == subject && row.EndedAt == null));

    /// <summary>Of all kinds, the first asked for first.</summary>
    public async Task<IReadOnlyList<Work>> UnderWayAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var unfinished = await db.Works.AsNoTracking().Where(work => work.EndedAt == null).OrderBy(work => work.AskedAt).ToListAsync();
        return [.. unfinished.Select(work => progress.Of(work)!)];
    }

    public Task<Work?> LatestAsync<T>(string subject) where T : IWork =>
        FirstAsync<T>(work => work.Where(row => row.Subject == subject).OrderByDescending(row => row.AskedAt));

    /// <summary>What has become of it when it has ended, or as soon as whoever waits should rather see how far it has come.</summary>
    public async Task<Work> WaitAsync<T>(Guid id) where T : IWork
    {
        using var timer = new PeriodicTimer(Glance);
        for (var from = TimeProvider.System.GetTimestamp(); ; await timer.WaitForNextTickAsync())
        {
            var work = (await FindAsync<T>(id))!;
            if (work.EndedAt is not null || TimeProvider.System.GetElapsedTime(from) > Soon)
                return work;
        }
    }

    private async Task<Work?> FirstAsync<T>(Func<IQueryable<Work>, IQueryable<Work>> which) where T : IWork
    {
        await using var db = await databases.CreateDbContextAsync();
        return progress.Of(await which(db.Works.AsNoTracking().Where(work => work.Kind == typeof(T).Name)).FirstOrDefaultAsync());
    }
}
