using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>What respondents are told on their way through a section: how far they have come, what changed, and what is left.</summary>
public sealed class OnTheWayTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [ClassData(typeof(Readers))]
    public async Task Turning_the_page_tells_what_is_left_and_that_there_are_more_pages(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, ["kinds"], ("kinds", "open"), async (page, invited) =>
        {
            await Expect(page.Locator(".progress")).ToContainTextAsync("0 ");
            await page.PressAsync("next");
            await page.WaitForURLAsync("**/pages/closed");
            await Expect(page.Locator("main .ds-alert[role=status]")).ToContainTextAsync("1");

            await page.Choice("agree", "true").CheckAsync();
            await page.PressAsync("next");
            await page.WaitForURLAsync("**/pages/tables");
            await Expect(page.Locator("main .ds-alert[role=status]")).ToContainTextAsync("5");
            Assert.Equal(0.5, await page.Locator("progress").EvaluateAsync<double>("bar => bar.value / bar.max"));
            await page.ShouldBeForAll(script);
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task What_is_saved_and_left_is_confirmed_and_an_entry_leads_to_its_list(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, ["projects", "short"], ("short", "only"), async (page, invited) =>
        {
            await page.PressAsync("exit");
            await page.WaitForURLAsync("**/respond");
            await Expect(page.Locator("main .ds-alert[role=status]")).ToBeVisibleAsync();

            await page.GotoAsync(new Uri(server.Host.Address, $"/respond/{invited.Participant.Number}/projects").AbsoluteUri);
            await page.Locator("form[action$='/new'] button").ClickAsync();
            await page.WaitForURLAsync("**/pages/only");
            await page.PressAsync("exit");
            await page.WaitForURLAsync("**/projects");
            await Expect(page.Locator("main .ds-alert[role=status]")).ToBeVisibleAsync();
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_review_says_on_top_what_remains_and_the_button_is_in_reach(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, ["kinds"], ("kinds", "open"), async (page, invited) =>
        {
            await ToReviewAsync(page, invited);
            await Expect(page.Locator("h1 + .ds-error-summary a")).ToHaveCountAsync(2);

            await page.GotoAsync(At(invited.PathToPage("kinds", "open")));
            await page.Field("name").FillAsync("Kari");
            await page.PressAsync("next");
            await page.WaitForURLAsync("**/closed");
            await page.Choice("agree", "false").CheckAsync();
            await page.PressAsync("next");
            await page.WaitForURLAsync("**/tables");
            await ToReviewAsync(page, invited);
            await Expect(page.Locator("h1 + .ds-alert")).ToBeVisibleAsync();
            await Expect(page.Locator("form[action$='/complete'] button")).ToBeInViewportAsync();
            await page.ShouldBeForAll(script);
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_receipt_tells_what_happens_next_and_sends_a_copy(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, ["short", "projects"], ("short", "only"), async (page, invited) =>
        {
            await page.Field("title").FillAsync("Svaret");
            await page.PressAsync("next");
            await page.WaitForURLAsync("**/review");
            await page.Locator("form[action$='/complete'] button").ClickAsync();
            await page.WaitForURLAsync("**/receipt");
            await Expect(page.Locator("[aria-labelledby=next-title] li").First).ToContainTextAsync("1");
            await page.ShouldBeForAll(script);

            await page.Locator("form[action$='/copy'] button").ClickAsync();
            await Expect(page.Locator("main .ds-alert[role=status]")).ToBeVisibleAsync();
        });

    private async Task ToReviewAsync(IPage page, Invited invited) => await page.GotoAsync(At(invited.PathTo("kinds", "1/review")));

    private string At(string path) => new Uri(server.Host.Address, path).AbsoluteUri;

    private async Task VisitAsync(string language, bool phone, bool script, string[] sections, (string Section, string Page) at,
        Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync(sections);
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited,
            invited.PathToPage(at.Section, at.Page), page => test(page, invited));
    }
}
