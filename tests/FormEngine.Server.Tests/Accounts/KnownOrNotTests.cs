using System.Net;
using System.Text.RegularExpressions;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail.Requests;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>Who has an account shows neither in what is answered nor in the work that is done.</summary>
public abstract partial class KnownOrNotTests(WatchedServer server)
{
    private const string Wrong = "feil passord her";

    [Fact]
    public async Task A_wrong_password_is_answered_alike_to_the_last_byte_after_the_same_work()
    {
        var stranger = await TryAsync(Nobody(), "198.51.100.1");

        foreach (var account in new[] { await KnownAsync(), await KnownAsync(closed: true), await InvitedAsync() })
        {
            var one = await TryAsync(account, "198.51.100.1");
            Assert.Equal(stranger.Answer, one.Answer);
            Assert.Equal(1, one.Hashed);
            Assert.Equal(stranger.Commands, one.Commands);
        }
        Assert.Equal((HttpStatusCode.OK, 1), (stranger.Status, stranger.Hashed));
    }

    [Fact]
    public async Task Who_has_to_wait_is_told_so_alike()
    {
        var (stranger, account) = (Nobody(), await KnownAsync());
        for (var i = 0; i < 5; i++)
            Assert.Equal((await TryAsync(stranger, "198.51.101.1")).Answer, (await TryAsync(account, "198.51.102.1")).Answer);

        var (one, other) = (await TryAsync(stranger, "198.51.101.1"), await TryAsync(account, "198.51.102.1"));

        Assert.Equal((HttpStatusCode.TooManyRequests, 0), (one.Status, one.Hashed));
        Assert.Equal(one.Answer, other.Answer);
        Assert.Equal(one.Commands, other.Commands);
    }

    [Theory]
    [InlineData("/staff/forgotten-password")]
    [InlineData("/s/new-link")]
    public async Task Asking_for_a_link_is_answered_alike_after_the_same_work(string path)
    {
        var one = await AskAsync(path, (await KnownAsync()).Email);
        var other = await AskAsync(path, Nobody().Email);

        Assert.Equal(HttpStatusCode.SeeOther, one.Status);
        Assert.Equal(one, other with { Commands = one.Commands });
        Assert.Equal(one.Commands, other.Commands);
    }

    [Fact]
    public async Task Who_asks_for_a_link_stands_in_the_database_in_clear_at_no_time_and_is_forgotten_when_it_is_answered()
    {
        var nobody = Nobody();
        await AskAsync("/staff/forgotten-password", nobody.Email);

        var kept = await server.Host.WithDatabaseAsync(db => db.LinkRequests.Select(request => request.Address).ToListAsync());
        await using (var scope = server.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<LinkRequestJob>().RunAsync(CancellationToken.None);

        Assert.NotEmpty(kept);
        Assert.All(kept, address => Assert.DoesNotContain(nobody.Email, address, StringComparison.OrdinalIgnoreCase));
        Assert.False(await server.Host.WithDatabaseAsync(db => db.LinkRequests.AnyAsync()));
    }

    private static StaffAccount Nobody() => new($"{Guid.NewGuid():N}@example.invalid", "et langt og godt passord");

    private async Task<StaffAccount> KnownAsync(bool closed = false)
    {
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        if (closed)
            await server.Host.WithDatabaseAsync(db => db.Users.Where(staff => staff.Email == account.Email)
                .ExecuteUpdateAsync(set => set.SetProperty(staff => staff.ClosedAt, server.Host.Time.Now.UtcDateTime)));
        return account;
    }

    private async Task<StaffAccount> InvitedAsync()
    {
        var account = await KnownAsync();
        await server.Host.WithDatabaseAsync(db => db.Users.Where(staff => staff.Email == account.Email)
            .ExecuteUpdateAsync(set => set.SetProperty(staff => staff.PasswordHash, (string?)null)));
        return account;
    }

    private Task<Watched> TryAsync(StaffAccount account, string address) =>
        SendAsync("/staff/sign-in", address, account.Email, ("Email", account.Email), ("Password", Wrong));

    private Task<Watched> AskAsync(string path, string email) => SendAsync(path, "198.51.103.1", email, ("Email", email));

    private async Task<Watched> SendAsync(string path, string address, string email, params (string, string)[] typed)
    {
        using var client = server.ClientAt(address);
        var page = await client.OpenAsync(path);
        var (response, hashed, commands) = await server.WatchAsync(() => client.SendAsync(page, path, typed));
        using (response)
        {
            var body = Token().Replace(await response.Content.ReadAsStringAsync(), "").Replace(email, "", StringComparison.Ordinal);
            var answer = $"{response.StatusCode} {response.Headers.Location} {response.Headers.RetryAfter}\n{body}";
            return new Watched(response.StatusCode, answer, hashed, commands);
        }
    }

    private sealed record Watched(HttpStatusCode Status, string Answer, int Hashed, IReadOnlyList<string> Commands);

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" type="hidden" value=")[^"]*""")]
    private static partial Regex Token();
}

public sealed class KnownOrNotOnSqlite(WatchedOnSqlite server) : KnownOrNotTests(server), IClassFixture<WatchedOnSqlite>;

public sealed class KnownOrNotOnPostgres(WatchedOnPostgres server) : KnownOrNotTests(server), IClassFixture<WatchedOnPostgres>;
