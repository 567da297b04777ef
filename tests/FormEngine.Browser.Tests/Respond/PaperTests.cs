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
            var numbers = await page.Locator("ol.asked").EvaluateAllAsync<int[]>("lists => lists.map(list => list.start)");
            Assert.Equal([1, 7, 12, 14, 15], numbers);
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

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task All_entries_of_a_section_are_one_document(string language, bool phone, bool script)
    {
        var invited = await server.Round.InviteAsync("projects");
        var list = $"/respond/{invited.Participant.Number}/projects";
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, list, async page =>
        {
            foreach (var title in new[] { "Det ene", "Det andre" })
            {
                await page.Locator("form[action$='/new'] button").ClickAsync();
                await page.Field("title").FillAsync(title);
                await page.PressAsync("exit");
            }
            await page.Locator("a[href$='/projects/print']").ClickAsync();
            await Expect(page.Locator("main .answers")).ToContainTextAsync(["Det ene", "Det andre"]);
            await Expect(page.Locator("h2", new() { HasText = "Prosjekt 2" })).ToBeVisibleAsync();
            await page.ShouldBeForAll(script);
            await AssertFlowsAsync(page);
        });
    }

    /// <summary>No part of it waits for a sheet of its own.</summary>
    private static async Task AssertFlowsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var breaks = await page.Locator(".paper")
            .EvaluateAllAsync<string[]>("parts => parts.map(part => getComputedStyle(part).breakInside)");
        Assert.All(breaks, inside => Assert.Equal("auto", inside));
    }

    private async Task VisitAsync(string language, bool phone, bool script, string path, Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, invited.PathTo("kinds", path),
            page => test(page, invited));
    }
}
