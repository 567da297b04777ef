using System.Net;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Respondents;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A personal link as scanners, mail programs and people who copy it make it.</summary>
public sealed class MangledLinkTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData("?utm_source=post&utm_medium=email")]
    [InlineData("/")]
    [InlineData("%20")]
    [InlineData("%0A")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("%3E")]
    [InlineData("%22")]
    [InlineData(").")]
    public async Task What_does_no_harm_opens_it(string added)
    {
        var invited = await server.Round.InviteAsync("short");
        using var browser = server.Host.CreateBrowsingClient();

        Assert.NotNull((await browser.GetPageAsync(invited.StartPath + added)).QuerySelector("main form"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData(".x")]
    public async Task What_breaks_it_says_what_to_do(string added)
    {
        var invited = await server.Round.InviteAsync("short");
        using var browser = server.Host.CreateBrowsingClient();

        using var broken = await browser.GetAsync(invited.StartPath + added);

        Assert.Equal(HttpStatusCode.NotFound, broken.StatusCode);
        Assert.NotNull((await broken.PageAsync()).QuerySelector("main a[href='/s/new-link']"));
    }

    [Fact]
    public async Task A_scanner_uses_nothing_up_whatever_it_asks()
    {
        var invited = await server.Round.InviteAsync("short");
        using var scanner = server.Host.CreateBrowsingClient();
        var before = await server.Host.WithDatabaseAsync(db => db.SnapshotAsync());

        using var head = await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Head, invited.StartPath));
        using var options = await scanner.SendAsync(new HttpRequestMessage(HttpMethod.Options, invited.StartPath));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.True((int)options.StatusCode < 500);
        Assert.Equal(before, await server.Host.WithDatabaseAsync(db => db.SnapshotAsync()));
        using var me = await server.StartAsync(invited);
        Assert.Equal(200, (await me.GetAsync("/respond")).Status);
    }
}
