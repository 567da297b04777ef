using System.Text;
using System.Text.RegularExpressions;
using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>The scorecard, own answers and links to share, in a browser.</summary>
public sealed partial class ScorecardPagesTests(ScorecardsOnSqlite server) : IClassFixture<ScorecardsOnSqlite>
{
    private static readonly Dictionary<string, string> Answered = new()
    {
        ["teknisk"] = """{"kilde":"ja","tiltak":["plan"],"lekkasje":"nei","drift":{"pumper":"godt","nett":"darlig"}}""",
        ["natur"] = """{"skog":"ja"}""",
    };

    [Theory]
    [InlineData("nb", false)]
    [InlineData("nn", true)]
    [InlineData("en", false)]
    public async Task Every_page_is_accessible_and_fits_in_every_language(string language, bool dark)
    {
        var invited = await ComparedAsync();
        var device = Device.Desktop with { Language = language, Dark = dark };
        await RespondentVisit.RunAsync(server.Host, device, invited, $"{Path(invited)}?group=place:ost", async page =>
        {
            await CheckAsync(page);
            foreach (var more in new[] { "answers", "links" })
            {
                await page.GotoAsync(new Uri(server.Host.Address, $"{Path(invited)}/{more}").AbsoluteUri);
                await CheckAsync(page);
            }
        });
    }

    [Fact]
    public async Task Without_script_a_group_is_chosen_and_a_link_is_made_and_withdrawn_by_keyboard()
    {
        var invited = await ComparedAsync();
        await RespondentVisit.RunAsync(server.Host, Device.Desktop with { JavaScript = false }, invited, Path(invited), async page =>
        {
            var columns = page.Locator(".scorecard thead th");
            var before = await columns.CountAsync();
            await page.Locator("#group").FocusAsync();
            await page.Keyboard.PressAsync("End");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**group=*");
            Assert.Equal(before + 1, await columns.CountAsync());

            await page.GotoAsync(new Uri(server.Host.Address, $"{Path(invited)}/links").AbsoluteUri);
            await page.Locator("#Name").FocusAsync();
            await page.Keyboard.TypeAsync("Kommunestyret");
            await page.Locator("#Until").FillAsync(server.Host.Time.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd"));
            await page.Keyboard.PressAsync("Enter");
            var address = await page.Locator("main a[href^='/scorecards/']").GetAttributeAsync("href");
            await page.Locator("form[action$='/end'] button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("main a[href^='/scorecards/']").WaitForAsync(new() { State = WaitForSelectorState.Detached });

            var gone = await page.GotoAsync(new Uri(server.Host.Address, address!).AbsoluteUri);
            Assert.Equal(410, gone!.Status);
        });
    }

    [Fact]
    public async Task On_paper_it_is_one_page()
    {
        var invited = await ComparedAsync();
        await RespondentVisit.RunAsync(server.Host, Device.Desktop, invited, Path(invited), async page =>
        {
            var paper = await page.PdfAsync(new PagePdfOptions
            {
                Format = "A4",
                Margin = new Margin { Top = "10mm", Bottom = "10mm", Left = "10mm", Right = "10mm" },
            });
            Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(paper)));
        });
    }

    [Fact]
    public async Task Staff_s_page_is_accessible()
    {
        var invited = await ComparedAsync();
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        var path = $"/staff/campaigns/{invited.Participant.CampaignId}/tracking/{invited.Participant.Id}/scorecard";
        await Visit.RunAsync(Device.Desktop, new Uri(server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(account.Email);
            await page.Locator("#Password").FillAsync(account.Password);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(new Uri(server.Host.Address, path).AbsoluteUri);
            await CheckAsync(page);
        });
    }

    private static string Path(Invited invited) => $"/respond/scorecards/{invited.Participant.Number}";

    private async Task<Invited> ComparedAsync()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var invited = await round.AddAsync("""{"people":1000,"place":"nord"}""", Answered, ["teknisk", "natur"]);
        await round.ShowAsync();
        return invited;
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.ShouldHaveNoAxeViolations();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
    }

    /// <summary>A page of a PDF.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
