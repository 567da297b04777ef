using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FormEngine.Server.Web.Charts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormEngine.Server.Tests.Web.Charts;

public sealed class SvgFileTests
{
    [Fact]
    public async Task Other_sites_may_show_it_and_its_policy_allows_its_own_style_alone()
    {
        var (http, body) = await GetAsync();

        var style = XElement.Parse(body).Element(XName.Get("style", "http://www.w3.org/2000/svg"))!.Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal("image/svg+xml", http.Response.ContentType);
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'", http.Response.Headers.ContentSecurityPolicy);
        Assert.Equal("cross-origin", http.Response.Headers["Cross-Origin-Resource-Policy"]);
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again()
    {
        var (first, _) = await GetAsync();
        var tag = first.Response.Headers.ETag.ToString();
        Assert.StartsWith("\"", tag, StringComparison.Ordinal);

        var (again, body) = await GetAsync(tag);

        Assert.Equal(StatusCodes.Status304NotModified, again.Response.StatusCode);
        Assert.Empty(body);
        Assert.NotEqual(tag, new SvgFile(SomeCharts.Of("radar")).EntityTag!.Tag.ToString());
    }

    private static async Task<(HttpContext Http, string Body)> GetAsync(string? tag = null)
    {
        var services = new ServiceCollection().AddSingleton<IActionResultExecutor<FileContentResult>>(
            new FileContentResultExecutor(NullLoggerFactory.Instance));
        var http = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        using var body = new MemoryStream();
        http.Request.Method = "GET";
        http.Request.Headers.IfNoneMatch = tag;
        http.Response.Body = body;
        await new SvgFile(SomeCharts.Of("bars")).ExecuteResultAsync(new ActionContext(http, new RouteData(), new()));
        return (http, Encoding.UTF8.GetString(body.ToArray()));
    }
}
