using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Web;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>The empty form and the answers, as they are printed.</summary>
public sealed class PaperTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_empty_form_is_that_of_the_organisation_numbered_through_with_boxes_for_each_row(
        string language, bool phone, bool script) => await VisitAsync(language, phone, script, "form", async (page, invited) =>
        {
            await Expect(page.Locator(".facts")).ToContainTextAsync("Prøveundersøkelsen");
            await Expect(page.Locator(".facts")).ToContainTextAsync(invited.Participant.Name);
            await Expect(page.Locator(".facts")).ToContainTextAsync($"{server.Round.Campaign.ClosesAt.ToOslo().Year}");
            Assert.Equal([1, 7, 12, 14, 15], await page.Locator("ol.asked").EvaluateAllAsync<int[]>("lists => lists.map(list => list.start)"));
            await Expect(page.Locator(".paper-matrix tbody tr")).ToHaveCountAsync(2);
            await Expect(page.Locator(".paper-matrix tbody tr").First.Locator("td")).ToHaveTextAsync(["☐", "☐", "☐", "☐"]);
            var others = page.Locator("li", new() { HasText = "Hva med de andre?" });
            await Expect(others.Locator(".help")).ToHaveCountAsync(1);
            await Expect(others.Locator(".blank-line")).ToHaveCountAsync(0);
            await page.ShouldBeForAll(script);
            await AssertFlowsAsync(page);
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_answers_are_a_document_of_their_section(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, "1/print", async (page, invited) =>
        {
            await Expect(page.Locator("main")).ToContainTextAsync("Prøveundersøkelsen");
            await Expect(page.Locator("main")).ToContainTextAsync(invited.Participant.Name);
            await page.ShouldBeForAll(script);
            await AssertFlowsAsync(page);
        });

    /// <summary>No part of it waits for a sheet of its own.</summary>
    private static async Task AssertFlowsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.All(await page.Locator(".paper").EvaluateAllAsync<string[]>("parts => parts.map(part => getComputedStyle(part).breakInside)"),
            breaks => Assert.Equal("auto", breaks));
    }

    private async Task VisitAsync(string language, bool phone, bool script, string path, Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, invited.PathTo("kinds", path),
            page => test(page, invited));
    }
}
