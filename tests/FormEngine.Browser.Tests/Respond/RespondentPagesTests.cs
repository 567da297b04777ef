using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Promise 12 for the pages of a respondent.</summary>
public sealed class RespondentPagesTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task No_page_has_an_axe_violation_or_is_wider_than_a_phone(string language)
    {
        var invited = await server.Round.InviteAsync("kinds", "projects");
        using var elsewhere = await server.StartAsync(invited);
        var old = await server.Round.InviteAsync("short");
        await server.ReplaceAsync(old.Link);
        string[] paths =
        [
            "/respond", invited.PathToPage("kinds", "open"), invited.PathToPage("kinds", "closed"), invited.PathToPage("kinds", "tables"),
            invited.PathToPage("kinds", "open") + "?check=all", invited.PathTo("kinds", "1/review"), invited.PathTo("kinds", "1/print"),
            invited.PathTo("kinds", "form"), $"/respond/{invited.Participant.Number}/projects", "/s/nonsense", "/s/new-link",
            "/s/new-link/sent", "/respond/link", "/s/replaced", old.StartPath,
        ];
        await RespondentVisit.RunAsync(server, Device.Desktop with { Language = language }, invited, "/respond", async page =>
        {
            foreach (var path in paths)
                await LookAsync(page, path);
        });
    }

    [Fact]
    public async Task The_page_with_errors_takes_focus_to_the_summary_and_leads_to_the_fields()
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Device.Phone, invited, invited.PathToPage("kinds", "open"), async page =>
        {
            await page.Field("age").FillAsync("mange");
            await page.PressAsync("next");
            await page.Locator(".ds-error-summary").WaitForAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.classList.contains('ds-error-summary')"));
            await page.ShouldHaveNoAxeViolations();

            await page.Locator(".ds-error-summary a").ClickAsync();
            Assert.Equal("a-age", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        });
    }

    [Fact]
    public async Task All_of_a_page_is_reached_and_answered_by_keyboard()
    {
        var invited = await server.Round.InviteAsync("short");
        await RespondentVisit.RunAsync(server, Device.Desktop, invited, invited.PathToPage("short", "only"), async page =>
        {
            await page.Field("title").FocusAsync();
            await page.Keyboard.TypeAsync("Skrevet");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/review");
            await page.Locator("form[action$='/complete'] button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/receipt");
            await page.ShouldHaveNoAxeViolations();
        });
    }

    [Theory]
    [InlineData("tables", "[data-row=mail] [data-option]")]
    [InlineData("closed", "[data-question=colour] [data-option]")]
    public async Task All_of_an_option_reacts_as_its_focus_ring_says(string pageId, string options)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Device.Desktop, invited, invited.PathToPage("kinds", pageId), async page =>
        {
            var option = page.Locator(options).Nth(1);
            await option.ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
            await Assertions.Expect(option.Locator("input")).ToBeCheckedAsync();
        });
    }

    private async Task LookAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(server.Host.Address, path).AbsoluteUri);
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
        await page.ShouldHaveNoAxeViolations();
    }
}
