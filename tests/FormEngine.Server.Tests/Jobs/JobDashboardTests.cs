using System.Net;
using AngleSharp.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>Hangfire's dashboard: for administrators, behind the same policies as our pages.</summary>
public abstract class JobDashboardTests(ServerFixture server)
{
    private const string Home = "/staff/jobs/hangfire";
    private const string Requeue = Home + "/jobs/deleted/requeue";

    [Theory]
    [InlineData(StaffRole.Staff)]
    [InlineData(StaffRole.Designer)]
    public async Task Others_than_administrators_are_kept_out(StaffRole role)
    {
        using var client = await server.Host.CreateStaffClientAsync(role);
        using var page = await client.GetAsync(Home);
        using var post = await client.PostAsync(Requeue, Jobs());

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, post.StatusCode));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        using var client = server.Host.CreateClient();
        using var page = await client.GetAsync(Home);

        Assert.Contains("/staff/sign-in", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_s_button_works_and_the_same_without_the_page_s_token_does_not()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        var page = await client.OpenAsync(Home);
        using var forged = await client.PostAsync(Requeue, Jobs());
        client.DefaultRequestHeaders.Add(Meta(page, "csrf-header"), Meta(page, "csrf-token"));
        using var pressed = await client.PostAsync(Requeue, Jobs());

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, pressed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/recurring")]
    [InlineData("/servers")]
    [InlineData("/jobs/succeeded")]
    [InlineData("/jobs/deleted")]
    public async Task Its_pages_live_under_our_content_security_policy(string path)
    {
        using var client = await server.Host.CreateStaffClientAsync();
        using var response = await client.GetAsync(Home + path);
        var page = await response.ReadPageAsync();

        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [onclick]"));
        Assert.DoesNotContain(page.QuerySelectorAll("[style]"), element => element.GetAttribute("style") is { Length: > 0 });
        foreach (var asset in page.QuerySelectorAll("script[src], link[rel=stylesheet]"))
            Assert.NotEmpty(await client.GetByteArrayAsync(asset.GetAttribute("src") ?? asset.GetAttribute("href")));
    }

    [Fact]
    public async Task Administrators_find_the_way_to_it_and_others_do_not()
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        Assert.NotNull((await admin.OpenAsync("/staff/jobs")).QuerySelector($"a[href='{Home}']"));
        Assert.Null((await staff.OpenAsync("/staff/jobs")).QuerySelector($"a[href='{Home}']"));
    }

    private static FormUrlEncodedContent Jobs() => new([KeyValuePair.Create("jobs[]", "1")]);

    private static string Meta(IDocument page, string name) => page.QuerySelector($"meta[name={name}]")!.GetAttribute("content")!;
}

public sealed class JobDashboardOnSqlite(SqliteServer server) : JobDashboardTests(server), IClassFixture<SqliteServer>;

public sealed class JobDashboardOnPostgres(PostgresServer server) : JobDashboardTests(server), IClassFixture<PostgresServer>;
