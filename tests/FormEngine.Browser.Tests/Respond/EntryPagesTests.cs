using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>The list of a section with many entries: all of it in sight on a phone, in the survey's own words.</summary>
public sealed class EntryPagesTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [ClassData(typeof(Readers))]
    public async Task Entries_are_called_as_the_survey_says_copied_and_deleted_without_scrolling(string language, bool phone, bool script)
    {
        var invited = await server.Round.InviteAsync("projects");
        var list = new Uri(server.Host.Address, $"/respond/{invited.Participant.Number}/projects").AbsoluteUri;
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, list, async page =>
        {
            await Expect(page.Locator("form[action$='/new'] button")).ToContainTextAsync("prosjekt");
            await AddAsync(page, "En lang tittel på et prosjekt om " + string.Join(' ', Enumerable.Repeat("velferdsteknologi", 8)));
            await AddAsync(page, "");
            await Expect(page.Locator(".entry-name").Nth(1)).ToHaveTextAsync("Prosjekt 2");
            await Expect(page.Locator(".lines a[href$='/1/delete']")).ToBeVisibleAsync();
            Assert.True(await RightEdgeAsync(page.Locator(".lines a[href$='/1/delete']")) <= page.ViewportSize!.Width);
            Assert.Equal(0, await page.Locator(".table-scroll").CountAsync());
            await page.ShouldBeForAll(script);

            await page.Locator("form[action$='/1/copy'] button").ClickAsync();
            await page.WaitForURLAsync("**/3/pages/only");
            await Expect(page.Locator("main .ds-alert[role=status]")).ToBeVisibleAsync();
            await page.Field("title").FillAsync("Et annet");
            await page.PressAsync("exit");
            await Expect(page.Locator(".entry-name").Nth(2)).ToHaveTextAsync("Et annet");
            await Expect(page.Locator(".entry-name").First).ToContainTextAsync("En lang tittel");
        });
    }

    private static async Task AddAsync(IPage page, string title)
    {
        await page.Locator("form[action$='/new'] button").ClickAsync();
        await page.WaitForURLAsync("**/pages/only");
        await page.Field("title").FillAsync(title);
        await page.PressAsync("exit");
        await page.WaitForURLAsync("**/projects");
    }

    private static async Task<double> RightEdgeAsync(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return box.X + box.Width;
    }
}
