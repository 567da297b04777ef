using System.Net;
using FormEngine.Server.Accounts;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>Guessing passwords is slowed down, for one account and for one place, and others are not shut out by it.</summary>
public abstract class SignInLimitTests(WatchedServer server)
{
    private const string Wrong = "feil passord her";

    [Fact]
    public async Task Who_guesses_is_held_up_with_their_neighbours_and_the_owner_elsewhere_is_not()
    {
        var account = await CreateAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await TryAsync(account, "192.0.2.7", Wrong));

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "192.0.2.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "192.0.2.99"));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(account, "192.0.3.7"));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(await CreateAsync(), "192.0.2.7"));
    }

    [Fact]
    public async Task It_slows_down_and_never_shuts_out()
    {
        var account = await CreateAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(account, "192.0.4.7", Wrong);

        server.Host.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(account, "192.0.4.7", Wrong));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "192.0.4.7"));
        server.Host.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(account, "192.0.4.7"));
    }

    [Fact]
    public async Task Only_failed_tries_count()
    {
        var account = await CreateAsync();

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
                Assert.Equal(HttpStatusCode.OK, await TryAsync(account, "2001:db8:5::7", Wrong));
            Assert.Equal(HttpStatusCode.Redirect, await TryAsync(account, "2001:db8:5::8"));
        }
    }

    [Fact]
    public async Task Of_many_tries_at_once_no_more_are_made_than_may()
    {
        var account = await CreateAsync();
        var hashed = server.Hashed;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(account, "192.0.6.7", Wrong)));

        Assert.Equal(5, server.Hashed - hashed);
    }

    [Fact]
    public async Task An_account_is_guarded_against_many_places_too_and_the_owner_gets_in_by_the_mail()
    {
        var account = await CreateAsync();
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, await TryAsync(account, $"10.1.{i}.7", Wrong));

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "10.2.0.7"));

        await using (var scope = server.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SignInLimits>().ForgetAsync(account.Email);
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(account, "10.2.0.7"));
    }

    [Fact]
    public async Task A_place_that_tries_many_accounts_is_slowed_down()
    {
        server.Host.Time.Advance(TimeSpan.FromHours(2));
        await using var scope = server.Host.Services.CreateAsyncScope();
        var limits = scope.ServiceProvider.GetRequiredService<SignInLimits>();
        for (var i = 0; i < 200; i++)
            Assert.Null(await limits.TryAsync($"{i}@example.invalid"));

        Assert.NotNull(await limits.TryAsync("another@example.invalid"));
        server.Host.Time.Advance(TimeSpan.FromSeconds(18));
        Assert.Null(await limits.TryAsync("another@example.invalid"));
    }

    [Fact]
    public async Task Only_a_trusted_proxy_says_where_somebody_is()
    {
        var account = await CreateAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync(account, $"10.3.{i}.7, 192.0.7.7", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "10.3.9.7, 192.0.7.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(account, "192.0.7.7, 203.0.113.5"));
    }

    [Fact]
    public async Task No_address_and_no_network_stands_in_the_database()
    {
        var account = await CreateAsync();
        await TryAsync(account, "192.0.8.7", Wrong);

        var keys = await server.Host.WithDatabaseAsync(db => db.LimitUses.Select(use => use.Key).ToListAsync());

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Matches("^[0-9a-f -]*$", key));
    }

    private Task<StaffAccount> CreateAsync() => StaffAccount.CreateAsync(server.Host, StaffRole.Staff);

    private async Task<HttpStatusCode> TryAsync(StaffAccount account, string address, string? password = null)
    {
        using var client = server.ClientAt(address);
        var page = await client.OpenAsync("/staff/sign-in");
        using var response = await client.SendAsync(
            page, "/staff/sign-in", ("Email", account.Email), ("Password", password ?? account.Password));
        return response.StatusCode;
    }
}

public sealed class SignInLimitsOnSqlite(WatchedOnSqlite server) : SignInLimitTests(server), IClassFixture<WatchedOnSqlite>;

public sealed class SignInLimitsOnPostgres(WatchedOnPostgres server) : SignInLimitTests(server), IClassFixture<WatchedOnPostgres>;
