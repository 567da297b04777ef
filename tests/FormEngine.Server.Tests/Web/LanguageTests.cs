using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Web;

public sealed class LanguageTests(SqliteServer server) : IClassFixture<SqliteServer>, IDisposable
{
    private readonly HttpClient _client = server.Host.CreateClient();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(null, "nb")]
    [InlineData("sv, de;q=0.8", "nb")]
    [InlineData("no", "nb")]
    [InlineData("nn-NO", "nn")]
    [InlineData("en-US, nb;q=0.5", "en")]
    [InlineData("en;q=0.4, nn;q=0.9", "nn")]
    public async Task Page_FollowsTheBrowsersLanguage(string? accepted, string expected)
    {
        var page = await _client.GetPageAsync("/", accepted);

        Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_chosen_language_is_remembered_and_wins_over_the_browsers()
    {
        await _client.GetPageAsync("/?lang=nn");

        var page = await _client.GetPageAsync("/personvern", "en");

        Assert.Equal("nn", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Rettane dine", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_in_the_address_changes_nothing()
    {
        var page = await _client.GetPageAsync("/?lang=<script>", "en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task The_switch_keeps_the_rest_of_the_address(string path)
    {
        var page = await _client.GetPageAsync($"{path}?page=3&lang=nb");

        Assert.Equal($"{path}?page=3&lang=en", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
    }
}
