using System.Net;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Web;

public sealed class SecurityTests(SqliteServer server) : IClassFixture<SqliteServer>, IDisposable
{
    private readonly HttpClient _client = server.Host.CreateClient();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/robots.txt")]
    public async Task Every_response_is_closed_to_other_sites(string path)
    {
        using var response = await _client.GetAsync(path);

        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_and_other_sites()
    {
        using var response = await _client.GetAsync("/staff/sign-in?lang=nn");

        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_cookies_travel_by_https_alone()
    {
        await using var host = await ServerHost.StartAsync(new()
        {
            Settings = new Dictionary<string, string?> { ["Site:Proxies:0"] = "127.0.0.1", ["Site:Proxies:1"] = "::1" },
        });
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Host = "skjema.example.invalid";
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var response = await client.GetAsync("/?lang=nn");

        Assert.Contains("secure", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_elsewhere_and_nothing_is_inline()
    {
        var page = await _client.GetPageAsync("/");

        var addresses = page.QuerySelectorAll("link[href], script[src], img[src]")
            .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src"));
        Assert.All(addresses, address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
    }

    [Fact]
    public async Task The_style_sheet_comes_compressed_and_is_kept_for_ever()
    {
        var address = (await _client.GetPageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(response.Content.Headers.ContentEncoding);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length < 30_000, "Compressed in earnest.");
        Assert.Contains("immutable", Header(response, "Cache-Control"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
