using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>
/// Counts what is limited, in the database, so that nodes share it. Each use is one conditional upsert: of any number at the
/// same time no more get through than the limit says. Within a transaction the use stands and falls with it.
/// </summary>
public sealed class RateLimiter(FormEngineDb db, TimeProvider time)
{
    private const long Minute = 60_000;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Uses one of each, or of none where one has none left. Name them in the same order everywhere.</summary>
    /// <returns>Null where it may be done, else when it can be tried again.</returns>
    public async Task<DateTime?> TryUseAsync(params IReadOnlyList<LimitedKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (await UseAsync(keys[i]))
                continue;
            await GiveBackAsync([.. keys.Take(i)]);
            return await FreeAgainAsync(keys) ?? time.GetUtcNow().UtcDateTime;
        }
        return null;
    }

    /// <summary>For what does not count after all.</summary>
    public async Task GiveBackAsync(params IReadOnlyList<LimitedKey> keys)
    {
        foreach (var (limit, key) in keys)
            await db.LimitUses.Where(use => use.Kind == limit.Kind && use.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(use => use.FreeAt, use => use.FreeAt - limit.Each));
    }

    /// <summary>When one of each can be used, in whole minutes; null where that is now.</summary>
    public async Task<DateTime?> FreeAgainAsync(params IReadOnlyList<LimitedKey> keys)
    {
        var now = Now;
        var latest = now;
        foreach (var (limit, key) in keys)
        {
            var free = await db.LimitUses.Where(use => use.Kind == limit.Kind && use.Key == key).Select(use => use.FreeAt)
                .SingleOrDefaultAsync();
            latest = Math.Max(latest, free + limit.Each - limit.Length);
        }
        return latest > now ? DateTimeOffset.FromUnixTimeMilliseconds((latest + Minute - 1) / Minute * Minute).UtcDateTime : null;
    }

    /// <summary>As if it had never been used.</summary>
    public async Task ForgetAsync(params IReadOnlyList<LimitedKey> keys)
    {
        foreach (var (limit, key) in keys)
            await db.LimitUses.Where(use => use.Kind == limit.Kind && use.Key == key).ExecuteDeleteAsync();
    }

    /// <returns>How many are as good as unused by now, and were deleted.</returns>
    public Task<int> ForgetOldAsync()
    {
        var now = Now;
        return db.LimitUses.Where(use => use.FreeAt <= now).ExecuteDeleteAsync();
    }

    private async Task<bool> UseAsync(LimitedKey limited)
    {
        var (limit, key, now) = (limited.Limit, limited.Key, Now);
        return 1 == await db.Database.ExecuteSqlAsync($"""
            INSERT INTO limit_use (kind, key, free_at) VALUES ({limit.Kind}, {key}, {now + limit.Each})
            ON CONFLICT (kind, key) DO UPDATE
            SET free_at = CASE WHEN limit_use.free_at > {now} THEN limit_use.free_at ELSE {now} END + {limit.Each}
            WHERE limit_use.free_at + {limit.Each} <= {now + limit.Length}
            """);
    }
}
