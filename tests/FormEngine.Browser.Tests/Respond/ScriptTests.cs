using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>What the script adds: at once, and quietly.</summary>
public sealed class ScriptTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Fact]
    public Task Questions_and_options_show_and_hide_at_once() => OnAsync("closed", async (page, _) =>
    {
        await page.Choice("colour", "other").CheckAsync();
        await Expect(page.Question("colour_other")).ToBeVisibleAsync();
        await Expect(page.Question("colour_other").Locator("[data-mark=required]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-option=red_pen]")).ToBeHiddenAsync();

        await page.Choice("colour", "red").CheckAsync();
        await Expect(page.Question("colour_other")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-option=red_pen]")).ToBeVisibleAsync();
    });

    [Fact]
    public Task An_exclusive_option_and_the_others_rule_each_other_out() => OnAsync("closed", async (page, _) =>
    {
        await page.Choice("tools", "pen").CheckAsync();
        await page.Choice("tools", "none").CheckAsync();
        await Expect(page.Choice("tools", "pen")).Not.ToBeCheckedAsync();
        await page.Choice("tools", "phone").CheckAsync();
        await Expect(page.Choice("tools", "none")).Not.ToBeCheckedAsync();
    });

    [Fact]
    public Task An_answer_can_be_taken_back() => OnAsync("closed", async (page, _) =>
    {
        var clear = page.Locator("button[name=clear][value='a.agree']");
        await Expect(clear).ToBeHiddenAsync();
        await page.Choice("agree", "true").CheckAsync();
        await clear.ClickAsync();
        await Expect(page.Choice("agree", "true")).Not.ToBeCheckedAsync();
    });

    [Fact]
    public Task A_date_is_shown_as_it_was_understood() => OnAsync("open", async (page, _) =>
    {
        await page.Field("start").FillAsync("1.3.26");
        await page.Field("age").FocusAsync();
        await Expect(page.Locator("#q-start [data-understood]")).ToHaveTextAsync("Vi leser det som 1. mars 2026.");
    });

    [Fact]
    public Task Which_of_two_numbers_is_meant_is_chosen_beside_the_field() => OnAsync("tables", async (page, invited) =>
    {
        await page.Field("suppliers.0.amount").FillAsync("1.500");
        await page.PressAsync("next");
        await page.Locator(".ds-error-summary").WaitForAsync();
        await page.ShouldHaveNoAxeViolations();
        await page.Locator("[data-readings] label").First.ClickAsync();
        await page.PressAsync("next");
        await page.WaitForURLAsync("**/pages/end");
        Assert.Equal("""{"suppliers":[{"amount":1500}]}""", await StoredAsync(invited));
    });

    [Theory]
    [InlineData("nb", "2 tegn igjen", "5 tegn for mye")]
    [InlineData("nn", "2 teikn att", "5 teikn for mykje")]
    [InlineData("en", "Characters left: 2", "Characters too many: 5")]
    public Task How_much_room_there_is_left_is_told_from_when_it_matters(string language, string left, string over) => OnAsync("open",
        async (page, _) =>
    {
        var counter = page.Question("name").Locator(".counter");
        await page.Field("name").FillAsync(new string('x', 20));
        await Expect(counter).ToBeHiddenAsync();
        await page.Field("name").FillAsync(new string('x', 38));
        await Expect(counter).ToHaveTextAsync(left);
        await page.Field("name").FillAsync(new string('x', 45));
        await Expect(counter).ToHaveTextAsync(over);
        await Expect(page.Question("name").Locator("[role=status]")).ToHaveTextAsync(over);
        await page.ShouldHaveNoAxeViolations();
    }, Device.Phone with { Language = language });

    [Fact]
    public Task What_is_typed_is_saved_quietly() => OnAsync("open", async (page, invited) =>
    {
        await page.Field("name").FillAsync("Åse");
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("Lagret kl. 10.00");
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(invited));
    });

    [Fact]
    public Task A_save_that_fails_is_told_and_tried_again() => OnAsync("open", async (page, invited) =>
    {
        await page.RouteAsync("**/pages/open", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync(),
            new() { Times = 1 });
        await page.Field("name").FillAsync("Åse");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("Ikke lagret");
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("Lagret kl. 10.00", new() { Timeout = 15_000 });
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(invited));
    });

    [Fact]
    public Task A_link_away_saves_first() => OnAsync("open", async (page, invited) =>
    {
        await page.Field("name").FillAsync("Åse");
        await page.Locator(".ds-breadcrumbs a").First.ClickAsync();
        await page.WaitForURLAsync("**/respond");
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(invited));
    });

    [Fact]
    public Task Rows_are_added_and_taken_away() => OnAsync("tables", async (page, invited) =>
    {
        await page.Field("suppliers.0.company").FillAsync("En");
        await page.Locator("button[name=add]").ClickAsync();
        await Expect(page.Locator("[data-index='1'] legend").First).ToHaveTextAsync("Rad 2");
        await page.Field("suppliers.1.company").FillAsync("To");
        await page.Choice("suppliers.1.kind", "other").CheckAsync();
        await Expect(page.Field("suppliers.1.kind_other")).ToBeVisibleAsync();
        await Expect(page.Field("suppliers.0.kind_other")).ToBeHiddenAsync();
        await page.Locator("[data-index='0'] button[name=remove]").ClickAsync();
        await Expect(page.Locator("[data-index='1'] legend").First).ToHaveTextAsync("Rad 1");
        await page.PressAsync("next");
        await page.WaitForURLAsync("**/pages/end");
        Assert.Equal("""{"suppliers":[{"company":"To","kind":"other"}]}""", await StoredAsync(invited));
    });

    [Fact]
    public Task The_language_is_switched_with_what_was_typed() => OnAsync("open", async (page, _) =>
    {
        await page.Field("name").FillAsync("Åse");
        await page.Field("age").FillAsync("mange");
        await page.Locator(".languages button[value=en]").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Open questions");
        await Expect(page.Field("name")).ToHaveValueAsync("Åse");
        await Expect(page.Field("age")).ToHaveValueAsync("mange");
    });

    private async Task OnAsync(string pageId, Func<IPage, Invited, Task> test, Device? device = null)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, device ?? Device.Desktop, invited, invited.PathToPage("kinds", pageId),
            page => test(page, invited));
    }

    private Task<string> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
}
