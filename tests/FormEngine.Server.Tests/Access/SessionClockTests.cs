using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Access;

/// <summary>Somebody sets the clock an hour forth and back: no session lasts for ever by it, and none that was ended goes on.</summary>
public sealed class SessionClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_session_of_staff_ends_when_it_would_have_by_the_clock_it_began_by(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        host.Time.Advance(Hour);
        using var me = await host.CreateStaffClientAsync(StaffRole.Staff);
        host.Time.Advance(-Hour);

        var lasted = await UseAsync(host, async () => await StatusAsync(me, "/staff") == HttpStatusCode.OK);

        Assert.InRange(lasted, 24 * Hour, 25 * Hour);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_session_of_respondents_ends_when_it_would_have_by_the_clock_it_began_by(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var mine = await (await TestRound.OpenAsync(host)).InviteAsync("short");
        host.Time.Advance(Hour);
        using var me = await RespondentClient.StartAsync(host.CreateClient(), mine);
        host.Time.Advance(-Hour);

        var lasted = await UseAsync(host, async () => await StatusAsync(me.Http, mine.PathToPage("short", "only")) == HttpStatusCode.OK);

        Assert.InRange(lasted, 72 * Hour, 73 * Hour);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_ended_by_a_clock_that_ran_ahead_stays_ended(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var mine = await (await TestRound.OpenAsync(host)).InviteAsync("short");
        var cookies = new CookieContainer();
        using var me = await RespondentClient.StartAsync(host.CreateClient(cookies), mine);
        using var copy = host.CreateClient(cookies.GetCookieHeader(host.Address));
        var staffCookies = new CookieContainer();
        using var staff = await (await StaffAccount.CreateAsync(host)).SignInAsync(host.CreateClient(staffCookies));
        using var staffCopy = host.CreateClient(staffCookies.GetCookieHeader(host.Address));

        host.Time.Advance(Hour);
        await me.SendAsync((await me.GetAsync("/respond")).Form("/respond/sign-out"));
        using var left = await staff.SendAsync(await staff.OpenAsync("/staff"), "/staff/sign-out");
        host.Time.Advance(-Hour);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy, "/respond"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copy, mine.PathToPage("short", "only")));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(staffCopy, "/staff"));
    }

    /// <summary>How long it can be used, once an hour; given up after a week.</summary>
    private static async Task<TimeSpan> UseAsync(ServerHost host, Func<Task<bool>> opensAsync)
    {
        var begun = host.Time.Now;
        while (await opensAsync() && host.Time.Now - begun < TimeSpan.FromDays(7))
            host.Time.Advance(Hour);
        return host.Time.Now - begun;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    private static Task<ServerHost> StartAsync(DatabaseKind kind) => ServerHost.StartAsync(new ServerOptions
    {
        Kind = kind,
        Forms = Repository.PathOf("tests", "surveys"),
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
    });
}
