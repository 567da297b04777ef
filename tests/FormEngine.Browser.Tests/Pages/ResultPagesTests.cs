using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class ResultPagesTests : IAsyncLifetime
{
    private const string Root = "resultater/libraries-2026";

    private static readonly string[] Pages =
    [
        "nn/resultater", $"en/{Root}", $"nb/{Root}?gruppe=county:Cork", $"nb/{Root}/omrade/access", $"en/{Root}/sporsmal/services/sundays",
        $"nb/{Root}/sporsmal/services/sundays?gruppe=county:Agder&vetikke=uten", $"nb/{Root}/sporsmal/services/rooms",
        $"nb/{Root}/sporsmal/services/hours", $"en/{Root}/deltakelse", $"nb/{Root}/metode", $"nb/{Root}/indikatorer", $"en/{Root}?gruppe=nobody",
    ];

    private AnsweredRound _round = null!;

    public async Task InitializeAsync()
    {
        _round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await _round.PublishAsync();
    }

    public async Task DisposeAsync() => await _round.DisposeAsync();

    [Fact]
    public Task No_public_page_has_axe_violations_in_light_or_dark() => ForEachAsync(Device.Desktop, async page =>
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.ShouldHaveNoAxeViolations();
    });

    [Fact]
    public Task Every_public_page_fits_a_narrow_phone_without_script() =>
        ForEachAsync(Device.NarrowPhone with { JavaScript = false }, page => page.ShouldFitItsWidth());

    [Fact]
    public Task A_group_is_chosen_by_keyboard_without_script_and_stands_in_the_address() =>
        Visit.RunAsync(Device.Phone with { JavaScript = false }, Address($"en/{Root}/sporsmal/services/sundays"), async page =>
        {
            await page.GetByLabel("Show answers from").SelectOptionAsync("county:Agder");
            await page.GetByLabel("Show answers from").FocusAsync();
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**gruppe=county*");

            await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Yes" })).ToBeVisibleAsync();
            Assert.Equal("county:Agder", await page.GetByLabel("Show answers from").InputValueAsync());
        });

    [Fact]
    public Task On_paper_there_are_figures_and_no_controls() =>
        Visit.RunAsync(Device.Desktop, Address($"en/{Root}/sporsmal/services/sundays"), async page =>
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

            Assert.False(await page.Locator("form").First.IsVisibleAsync());
            Assert.True(await page.Locator("table").IsVisibleAsync());
        });

    [Fact]
    public async Task No_page_by_which_staff_publish_has_axe_violations_or_is_too_wide()
    {
        await _round.ChangeAnswersAsync(2);
        var account = await StaffAccount.CreateAsync(_round.Host);
        await Visit.RunAsync(Device.Desktop, Address("staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(account.Email);
            await page.Locator("#Password").FillAsync(account.Password);
            await page.Locator("#Password").PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(Address(_round.Publications[1..]).AbsoluteUri);
            await CheckAsync(page);
            await page.Locator("form[action$='/correct'] button").ClickAsync();
            await CheckAsync(page);
            foreach (var path in new[] { "/commentary?place=front", "/check", "/preview/nb" })
            {
                await page.GotoAsync(Address($"{_round.Publications[1..]}/draft{path}").AbsoluteUri);
                await CheckAsync(page);
            }
        });
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.ShouldHaveNoAxeViolations();
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
    }

    private Uri Address(string path) => new(_round.Host.Address, path);

    private Task ForEachAsync(Device device, Func<IPage, Task> check) =>
        Visit.RunAsync(device, Address(Pages[0]), async page =>
        {
            foreach (var path in Pages)
            {
                await page.GotoAsync(Address(path).AbsoluteUri);
                Assert.Equal(path[..2], await page.GetAttributeAsync("html", "lang"));
                await check(page);
            }
        });
}
