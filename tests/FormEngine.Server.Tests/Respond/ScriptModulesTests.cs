using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using FormEngine.Testing.Respondents;

namespace FormEngine.Server.Tests.Respond;

/// <summary>The scripts of a form's page: asked for at once, kept for ever, and never mixed with those of another version.</summary>
public sealed partial class ScriptModulesTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Fact]
    public Task Every_script_is_kept_for_ever() => OnPageAsync(async (client, scripts) =>
    {
        foreach (var script in scripts)
        {
            using var response = await client.GetAsync(script);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    });

    [Fact]
    public Task What_is_imported_is_what_the_page_asks_for_at_once() => OnPageAsync(async (client, scripts) =>
    {
        var imported = new HashSet<string>();
        foreach (var script in scripts)
            imported.UnionWith(Import().Matches(await client.GetStringAsync(script)).Select(name => Beside(script, name.Groups[1].Value)));

        Assert.NotEmpty(imported);
        Assert.Equal(scripts.SkipLast(1).Order(), imported.Order());
    });

    [Fact]
    public async Task A_page_asks_for_what_its_own_script_imports_alone()
    {
        var (_, me) = await server.EnterAsync("kinds");
        using var _ = me;

        var scripts = Scripts((await me.GetAsync("/respond")).Page);

        Assert.EndsWith("/arriving.js", scripts[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(scripts, script => script.EndsWith("/rows.js", StringComparison.Ordinal));
    }

    [Fact]
    public Task Scripts_of_another_version_are_not_to_be_had() => OnPageAsync(async (client, scripts) =>
    {
        var version = scripts[0].Split('/')[^2];
        using var other = await client.GetAsync(scripts[0].Replace(version, new string('0', version.Length), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    });

    /// <summary>The page's modules in its order; what runs, and so imports the others, is last.</summary>
    private async Task OnPageAsync(Func<HttpClient, IReadOnlyList<string>, Task> test)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = (await me.GetAsync(invited.PathToPage("kinds", "tables"))).Page;
        await test(me.Http, Scripts(page));
    }

    private static IReadOnlyList<string> Scripts(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("link[rel=modulepreload], script[type=module]")
            .Select(module => module.GetAttribute("href") ?? module.GetAttribute("src")!)];

    private static string Beside(string script, string name) => script[..(script.LastIndexOf('/') + 1)] + name;

    [GeneratedRegex("""^import .* from "\./([^"]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
