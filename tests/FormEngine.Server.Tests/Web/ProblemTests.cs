using System.Net;
using System.Net.Http.Json;
using FormEngine.Testing.Servers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Web;

public sealed class ProblemTests(SqliteServer server) : IClassFixture<SqliteServer>, IDisposable
{
    private const string SignIn = "/staff/sign-in";
    private static readonly Dictionary<string, string> Typed = new() { ["Email"] = "åse@example.invalid", ["Password"] = "<hemmelig>" };
    private readonly HttpClient _client = server.Host.CreateClient();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("nb", "Vi fant ikke siden")]
    [InlineData("nn", "Vi fann ikkje sida")]
    [InlineData("en", "We could not find the page")]
    public async Task An_unknown_address_is_explained_in_the_readers_language(string language, string expected)
    {
        using var response = await _client.GetAsync($"/no-such-page?lang={language}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(expected, (await response.PageAsync()).Heading());
    }

    [Fact]
    public async Task The_page_of_problems_is_no_page_by_itself()
    {
        using var response = await _client.GetAsync("/problem");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_api_answers_with_problem_details()
    {
        using var response = await _client.GetAsync("/api/no-such-thing");

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, (await response.Content.ReadFromJsonAsync<ProblemDetails>())!.Status);
    }

    [Fact]
    public async Task A_form_with_a_stale_token_can_be_sent_again_with_all_that_was_typed()
    {
        using var refused = await _client.SubmitAsync(SignIn + "?x=1", Typed);
        var again = (await refused.PageAsync()).FormTo(SignIn);
        using var accepted = await _client.SubmitAsync(again.GetAttribute("action")!, again.Fields());

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(SignIn + "?x=1", again.GetAttribute("action"));
        Assert.Equal(Typed, again.Fields().Where(field => Typed.ContainsKey(field.Key)));
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_has_run_out_waits_for_a_new_one()
    {
        using var response = await _client.SubmitAsync("/staff/surveys/publish", Typed);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(Typed, (await response.PageAsync()).FormTo("/staff/surveys/publish").Fields()
            .Where(field => Typed.ContainsKey(field.Key)));
    }

    [Fact]
    public async Task A_form_from_another_site_cannot_be_sent_again()
    {
        using var form = new FormUrlEncodedContent(Typed);
        using var response = await _client.PostAsync(SignIn, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await response.PageAsync()).Forms);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused_with_a_page_that_says_so(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SignIn);
        request.Content = new FormUrlEncodedContent([new("Email", new string('a', 2_000_000))]);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("Det du sendte, er for stort", (await response.PageAsync()).Heading());
    }

    [Fact]
    public async Task A_fault_of_ours_is_admitted_without_details()
    {
        await using var broken = await ServerHost.StartAsync();
        using var client = broken.CreateClient();
        var form = (await client.GetPageAsync(SignIn)).FormTo(SignIn);
        await broken.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE staff"));

        using var response = await client.SubmitAsync(SignIn, Typed.Concat(form.Fields()).DistinctBy(field => field.Key));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("staff_", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Noe gikk galt hos oss", (await response.PageAsync()).Heading());
    }
}
