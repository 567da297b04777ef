using System.Net;
using System.Text.RegularExpressions;
using FormEngine.Testing.Servers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

/// <summary>Found among the routes themselves, so that a page made tomorrow is held to it too.</summary>
public sealed partial class EndpointTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private readonly ServerHost _host = server.Host;

    [Fact]
    public void Every_page_says_who_may_see_it() =>
        Assert.Equal([], Pages().Where(page => !IsPublic(page) && !IsGuarded(page)).Select(page => page.DisplayName));

    [Fact]
    public async Task A_stranger_is_turned_away_on_every_verb_from_every_page_that_is_not_public()
    {
        using var client = _host.CreateClient();
        HttpStatusCode[] away = [HttpStatusCode.Redirect, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden];
        var guarded = Pages().Where(IsGuarded).ToList();
        Assert.NotEmpty(guarded);

        foreach (var page in guarded)
            foreach (var verb in page.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(verb), Address(page));
                using var response = await client.SendAsync(request);
                Assert.True(away.Contains(response.StatusCode), $"{request} answered {response.StatusCode}");
            }
    }

    [Fact]
    public async Task No_answer_leads_to_the_host_that_a_request_names()
    {
        using var client = _host.CreateClient();
        client.DefaultRequestHeaders.Host = "elsewhere.example.invalid";

        foreach (var page in Pages())
        {
            using var response = await client.GetAsync(Address(page));
            Assert.DoesNotContain("elsewhere", response.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        }
    }

    private IEnumerable<RouteEndpoint> Pages() =>
        _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    private static bool IsPublic(RouteEndpoint page) => page.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsGuarded(RouteEndpoint page) => !IsPublic(page) && page.Metadata.GetMetadata<IAuthorizeData>() is not null;

    /// <summary>An address of the page: of the choices a parameter has, the first.</summary>
    private static string Address(RouteEndpoint page) => Parameter().Replace(page.RoutePattern.RawText!, match =>
        match.Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : match.Groups["choice"] is { Success: true } choice ? choice.Value : "1");

    [GeneratedRegex(@"\{[^}(]*(?:\(\^?\(?(?<choice>\w+)[^}]*)?\}")]
    private static partial Regex Parameter();
}
