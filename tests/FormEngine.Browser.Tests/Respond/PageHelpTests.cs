using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>What a page tells of itself: that something is wrong, what an option means, what came to light, who else answered.</summary>
public sealed class PageHelpTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_title_of_a_page_with_errors_begins_by_saying_so(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, "open", async (page, _) =>
        {
            await page.Field("age").FillAsync("mange");
            await page.PressAsync("next");
            await page.Locator(".ds-error-summary").WaitForAsync();
            Assert.StartsWith(language == "en" ? "Error: " : "Feil: ", await page.TitleAsync(), StringComparison.Ordinal);
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task Too_long_is_told_beside_the_field_as_one_types_and_the_limit_where_there_are_no_scripts(
        string language, bool phone, bool script) => await VisitAsync(language, phone, script, "open", async (page, _) =>
        {
            var field = page.Locator(".ds-field", new() { Has = page.Field("name") });
            await Expect(field.Locator("[data-field=description]")).ToContainTextAsync("40");
            if (!script)
                return;
            await page.Field("name").FillAsync(new string('a', 20));
            await Expect(field.Locator(".counter")).ToBeEmptyAsync();
            await page.Field("name").FillAsync(new string('a', 38));
            await Expect(field.Locator(".counter")).ToContainTextAsync("2");
            await page.Field("name").FillAsync(new string('a', 47));
            await Expect(field.Locator(".counter.trouble")).ToContainTextAsync("7");
            await Expect(field.Locator("[role=status]")).ToContainTextAsync("7");
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task What_levels_mean_stands_by_them_and_what_each_of_many_means_is_opened(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, "tables", async (page, invited) =>
        {
            await Expect(page.Locator(".matrix .levels dd")).ToHaveTextAsync("Knapt merkbar.");
            await Expect(page.Choice("services.mail", "low")).ToHaveAccessibleDescriptionAsync("Knapt merkbar.");

            await page.GotoAsync(new Uri(server.Host.Address, invited.PathToPage("kinds", "closed")).AbsoluteUri);
            await Expect(page.GetByText("Som gress.")).ToBeVisibleAsync();
            await Expect(page.GetByText("Med og uten snor.")).ToBeHiddenAsync();
            await page.Locator("[data-option=phone] summary").ClickAsync();
            await Expect(page.GetByText("Med og uten snor.")).ToBeVisibleAsync();
            await Expect(page.Choice("tools", "phone")).Not.ToBeCheckedAsync();
            await page.ShouldBeForAll(script);
        });

    [Theory]
    [InlineData("nb", true)]
    [InlineData("nn", false)]
    [InlineData("en", true)]
    public async Task Without_scripts_the_notice_of_new_questions_is_where_one_lands(string language, bool phone) =>
        await VisitAsync(language, phone, script: false, "closed", async (page, _) =>
        {
            await page.Choice("colour", "other").CheckAsync();
            await page.Choice("agree", "false").CheckAsync();
            await page.PressAsync("next");
            await page.WaitForURLAsync("**#revealed");
            await Expect(page.Locator("#revealed")).ToBeInViewportAsync();
            await Expect(page.Locator("#revealed + [data-question=colour_other]")).ToBeVisibleAsync();
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task A_conflict_tells_who_saved_and_when_within_its_border(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, "open", async (page, invited) =>
        {
            var colleague = await server.Round.InviteColleagueAsync(invited, AssignmentKind.Contributor, "kinds");
            using var other = await server.StartAsync(colleague);
            var theirs = (await other.VisitAsync(colleague.PathToPage("kinds", "open"))).Answers();
            await other.SendAsync(theirs.With("a.name", "Ola"));

            await page.Field("name").FillAsync("Kari");
            await page.PressAsync("next");
            await Expect(page.Locator("fieldset")).ToContainTextAsync(colleague.Contact.Name);
            var legend = await page.Locator("legend").BoundingBoxAsync();
            var border = await page.Locator("main form .sheet").BoundingBoxAsync();
            Assert.True(legend!.Y > border!.Y + 8, $"{legend.Y} is not within {border.Y}");
            await page.ShouldBeForAll(script);
        });

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_hub_shows_how_the_others_come_on_without_scrolling(string language, bool phone, bool script)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await server.Round.InviteColleagueAsync(invited, AssignmentKind.Owner, "short");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, "/respond", async page =>
        {
            await Expect(page.Locator(".table-scroll")).ToHaveCountAsync(0);
            foreach (var status in await page.Locator(".lines .ds-tag").AllAsync())
                Assert.True((await status.BoundingBoxAsync())!.X + 20 < page.ViewportSize!.Width);
            await Expect(page.Locator(".lines .ds-tag").First).ToBeVisibleAsync();
            await page.ShouldBeForAll(script);
        });
    }

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_last_breadcrumb_leads_into_the_section_it_names(string language, bool phone, bool script) =>
        await VisitAsync(language, phone, script, "tables", async (page, invited) =>
        {
            await page.Locator(".ds-breadcrumbs a").Last.ClickAsync();
            await page.WaitForURLAsync("**/kinds/1/pages/*");
            await Expect(page.Locator("#answers")).ToBeVisibleAsync();
        });

    private async Task VisitAsync(string language, bool phone, bool script, string at, Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, invited.PathToPage("kinds", at),
            page => test(page, invited));
    }
}
