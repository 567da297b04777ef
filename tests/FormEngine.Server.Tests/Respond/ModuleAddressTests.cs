using System.Text.RegularExpressions;
using FormEngine.Testing.Respondents;

namespace FormEngine.Server.Tests.Respond;

/// <summary>The rules of a form in the browser: kept for ever, and yet never older than the server's own.</summary>
public sealed partial class ModuleAddressTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Fact]
    public async Task A_page_names_the_module_by_what_it_holds_and_only_that_address_is_kept()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.Http.GetStringAsync(invited.PathToPage("kinds", "tables"));
        var address = Address().Match(page).Value;
        using var module = await me.Http.GetAsync(address);
        using var older = await me.Http.GetAsync(address.Replace(address.Split('/')[^1], "0123.js", StringComparison.Ordinal));

        Assert.Contains("immutable", module.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("no-cache", older.Headers.CacheControl!.ToString());
        Assert.Equal(await module.Content.ReadAsStringAsync(), await older.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("/forms/[0-9a-f]{64}/[0-9a-f]{64}\\.js")]
    private static partial Regex Address();
}
