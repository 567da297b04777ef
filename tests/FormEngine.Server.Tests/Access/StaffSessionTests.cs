using System.Net;
using FormEngine.Server.Access.Sessions;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

/// <summary>A sign-in of staff ends on the server, not in the browser alone.</summary>
public abstract class StaffSessionTests(StaffServer server)
{
    private const string Edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0";

    [Fact]
    public async Task A_cookie_kept_aside_opens_nothing_after_signing_out()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        var (me, copy) = await SignInAsync(account);
        var before = await StatusAsync(copy);

        using var left = await me.SendAsync(await me.OpenAsync("/staff"), "/staff/sign-out");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (before, await StatusAsync(copy)));
        Assert.Equal(1, await EndingsAsync(account, "session.ended"));
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_what_was_before()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        var (me, copy) = await SignInAsync(account);

        await account.SignInAsync(me);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(me), await StatusAsync(copy)));
    }

    [Fact]
    public async Task Ones_own_sign_ins_are_listed_and_each_can_be_ended()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var here = await account.SignInAsync(server.Host);
        var elsewhere = server.Host.CreateClient();
        elsewhere.DefaultRequestHeaders.UserAgent.ParseAdd(Edge);
        using var _ = await account.SignInAsync(elsewhere);

        var page = await here.OpenAsync("/staff/sessions");
        var form = page.Forms.Single(form => form.GetAttribute("action")!.EndsWith("/end", StringComparison.Ordinal));
        var rows = page.QuerySelectorAll("main .ds-list li").Select(row => row.TextContent).ToList();
        using var ended = await here.SendAsync(page, form.GetAttribute("action")!);

        Assert.Equal(2, rows.Count);
        Assert.Single(rows, row => row.Contains("Edge, Windows, logget inn", StringComparison.Ordinal));
        Assert.Single(rows, row =>
            row.Contains("Ukjent nettleser", StringComparison.Ordinal) && row.Contains("Her", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here), await StatusAsync(elsewhere)));
        Assert.Equal(1, await EndingsAsync(account, "session.ended"));
        Assert.Single((await here.OpenAsync("/staff/sessions")).QuerySelectorAll("main .ds-list li"));
    }

    [Fact]
    public async Task Nobody_ends_anothers()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var mine = await account.SignInAsync(server.Host);
        var id = await server.Host.WithDatabaseAsync(db =>
            db.Sessions.Where(session => session.Staff!.Email == account.Email).Select(session => session.Id).SingleAsync());
        using var other = await server.Host.CreateStaffClientAsync();
        var page = await other.OpenAsync("/staff/profile");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var tried = await other.PostAsync(
            $"/staff/sessions/{id}/end", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.SeeOther, tried.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(mine));
    }

    [Fact]
    public async Task A_session_ends_after_a_day_however_much_it_is_used()
    {
        using var me = await server.Host.CreateStaffClientAsync();
        var seen = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            server.Host.Time.Advance(TimeSpan.FromHours(7));
            seen.Add(await StatusAsync(me));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect], seen);
    }

    [Fact]
    public async Task A_new_password_ends_all_others_and_this_one_goes_on()
    {
        const string Password = "et nytt og langt passord";
        var account = await StaffAccount.CreateAsync(server.Host);
        using var here = await account.SignInAsync(server.Host);
        using var elsewhere = await account.SignInAsync(server.Host);

        using var changed = await here.SendAsync(
            await here.OpenAsync("/staff/profile"), "/staff/profile/password",
            ("CurrentPassword", account.Password), ("NewPassword", Password));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here), await StatusAsync(elsewhere)));
        Assert.Single((await here.OpenAsync("/staff/sessions")).QuerySelectorAll("main .ds-list li"));
    }

    [Theory]
    [InlineData("close")]
    [InlineData("role")]
    public async Task What_an_administrator_does_to_an_account_ends_its_sessions(string what)
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        var account = await StaffAccount.CreateAsync(server.Host);
        using var theirs = await account.SignInAsync(server.Host);
        var path = "/staff/accounts/" + await server.Host.WithDatabaseAsync(db =>
            db.Users.Where(staff => staff.Email == account.Email).Select(staff => staff.Id).SingleAsync());

        using var done = await admin.SendAsync(await admin.OpenAsync(path), $"{path}/{what}", ("role", "Designer"));

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(theirs));
        Assert.Equal(0, await LiveAsync(account));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_and_is_logged()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var here = await account.SignInAsync(server.Host);
        using var elsewhere = await account.SignInAsync(server.Host);

        using var done = await here.SendAsync(await here.OpenAsync("/staff/profile"), "/staff/profile/sign-out-everywhere");

        Assert.Equal((0, 1), (await LiveAsync(account), await EndingsAsync(account, "session.all-ended")));
    }

    [Fact]
    public async Task What_ended_is_cleared_away_a_day_later_and_nothing_else()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var first = await account.SignInAsync(server.Host);
        using var left = await first.SendAsync(await first.OpenAsync("/staff"), "/staff/sign-out");
        server.Host.Time.Advance(TimeSpan.FromHours(23));
        using var second = await account.SignInAsync(server.Host);

        var tooSoon = await ClearedAsync(account);
        server.Host.Time.Advance(TimeSpan.FromHours(2));
        var cleared = await ClearedAsync(account);

        Assert.Equal((2, 1), (tooSoon, cleared));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
    }

    /// <summary>Signs in, and puts a copy of the cookies aside.</summary>
    private async Task<(HttpClient Me, HttpClient Copy)> SignInAsync(StaffAccount account)
    {
        var cookies = new CookieContainer();
        var me = await account.SignInAsync(server.Host.CreateClient(cookies));
        return (me, server.Host.CreateClient(cookies.GetCookieHeader(server.Host.Address)));
    }

    /// <summary>How many of theirs are left after clearing.</summary>
    private async Task<int> ClearedAsync(StaffAccount account)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionStore>().ClearAsync(CancellationToken.None);
        return await server.Host.WithDatabaseAsync(db => db.Sessions.CountAsync(session => session.Staff!.Email == account.Email));
    }

    private Task<int> LiveAsync(StaffAccount account)
    {
        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        return server.Host.WithDatabaseAsync(db =>
            db.Sessions.CountAsync(session => session.Staff!.Email == account.Email && session.EndsAt > now));
    }

    private Task<int> EndingsAsync(StaffAccount account, string action) => server.Host.WithDatabaseAsync(db => db.Audit.CountAsync(entry =>
        entry.Action == action && db.Users.Any(staff => staff.Email == account.Email && staff.Id == entry.StaffId)));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/staff");
        return response.StatusCode;
    }
}

public sealed class StaffSessionsOnSqlite(StaffOnSqlite server) : StaffSessionTests(server), IClassFixture<StaffOnSqlite>;

public sealed class StaffSessionsOnPostgres(StaffOnPostgres server) : StaffSessionTests(server), IClassFixture<StaffOnPostgres>;
