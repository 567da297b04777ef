using FormEngine.Server.Web.Components;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Web;

public sealed class ComponentTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task A_wrong_field_says_why_beside_it_and_in_the_summary_and_keeps_what_was_typed()
    {
        using var client = server.Host.CreateClient();
        var fields = (await client.GetPageAsync("/staff/sign-in")).FormTo("/staff/sign-in").Fields();
        fields["Email"] = "åse@example.invalid";

        using var response = await client.SubmitAsync("/staff/sign-in?lang=nn", fields);
        var page = await response.PageAsync();

        var password = page.QuerySelector("#Password")!;
        var message = page.GetElementById(password.GetAttribute("aria-describedby")!)!;
        Assert.StartsWith("Feil:", page.Title, StringComparison.Ordinal);
        Assert.Equal("true", password.GetAttribute("aria-invalid"));
        Assert.Equal("Skriv eit passord.", message.TextContent);
        Assert.Equal(message.TextContent, page.QuerySelector(".ds-error-summary a[href='#Password']")!.TextContent);
        Assert.Equal("åse@example.invalid", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Email")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_folder_in_a_room_says_what_is_wrong_in_the_words_of_the_room()
    {
        using var client = server.Host.CreateClient();
        var fields = (await client.GetPageAsync("/s/new-link")).FormTo("/s/new-link").Fields();

        using var response = await client.SubmitAsync("/s/new-link?lang=nb", fields);

        Assert.Equal("Skriv e-postadressen din.", (await response.PageAsync()).QuerySelector(".ds-validation-message")!.TextContent);
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1 2 … 5")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(6, 12, "1 … 5 6 7 … 12")]
    [InlineData(99, 4, "1 … 3 4")]
    public void A_long_list_shows_its_ends_and_its_middle(int page, int pages, string expected) =>
        Assert.Equal(expected, string.Join(' ', Paging.Of(page, 10, pages * 10).Shown().Select(shown => shown?.ToString() ?? "…")));
}
