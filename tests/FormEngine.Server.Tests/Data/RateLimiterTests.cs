using FormEngine.Server.Data;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Data;

/// <summary>The limits that nodes share by the database.</summary>
public sealed class RateLimiterTests
{
    private static readonly RateLimit Four = new("test.four", 4, TimeSpan.FromMinutes(20));

    private readonly FakeTime _time = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_many_at_once_no_more_get_through_than_it_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UseAsync(database, Four.For("a"))));

        Assert.Equal(4, answers.Count(again => again is null));
        Assert.All(answers.OfType<DateTime>(), again => Assert.Equal(Minutes(5), again));
        Assert.Null(await UseAsync(database, Four.For("b")));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Who_waits_gets_one_at_a_time_and_all_after_the_period(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Assert.Equal(4, await CountAsync(database));

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await CountAsync(database));
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(4, await CountAsync(database));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_one_limit_refuses_is_not_counted_on_the_others(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = new RateLimit("test.one", 1, TimeSpan.FromHours(1)).For("a");
        Assert.Null(await UseAsync(database, Four.For("a"), one));

        Assert.Equal(Minutes(60), await UseAsync(database, Four.For("a"), one));

        Assert.Equal(3, await CountAsync(database));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_given_back_can_be_used_again_and_what_is_free_is_forgotten(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var limiter = new RateLimiter(db, _time);
        await CountAsync(database);

        await limiter.GiveBackAsync(Four.For("a"));
        Assert.Equal(1, await CountAsync(database));

        _time.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal(0, await limiter.ForgetOldAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await limiter.ForgetOldAsync());
        Assert.Equal(0, await db.LimitUses.CountAsync());
    }

    private DateTime Minutes(int after) => _time.GetUtcNow().AddMinutes(after).UtcDateTime;

    private async Task<DateTime?> UseAsync(TestDatabase database, params LimitedKey[] keys)
    {
        await using var db = database.Open();
        return await new RateLimiter(db, _time).TryUseAsync(keys);
    }

    /// <summary>How many are left, using them all.</summary>
    private async Task<int> CountAsync(TestDatabase database)
    {
        var count = 0;
        while (await UseAsync(database, Four.For("a")) is null)
            count++;
        return count;
    }
}
