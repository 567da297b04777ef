using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>The pages by which staff follow a round, with every form on them open.</summary>
public sealed class FollowingPagesTests(RoundsOnSqlite server) : IClassFixture<RoundsOnSqlite>
{
    [Theory]
    [InlineData("nb", "dashboard")]
    [InlineData("en", "dashboard?by=size")]
    [InlineData("nn", "calls")]
    public Task A_page_of_the_round_is_accessible(string language, string name) => VisitAsync(language, name, CheckAsync);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task On_a_phone_a_call_takes_a_line_until_it_is_opened(bool script) => VisitAsync("nb", "calls", async page =>
    {
        var row = page.Locator("li.call").First;
        Assert.InRange((await row.BoundingBoxAsync())!.Height, 1, 160);
        await row.Locator("summary").ClickAsync();
        await Assertions.Expect(row.Locator("form:has(select)")).ToBeVisibleAsync();
    }, Device.Phone with { JavaScript = script });

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public Task A_participant_is_accessible_also_with_errors(string language) => VisitAsync(language, "calls", async page =>
    {
        await page.Locator("li.call summary").First.ClickAsync();
        await page.Locator("li.call a[href*='/tracking/']").First.ClickAsync();
        await CheckAsync(page);
        await page.Locator("form[action$='/exclude'] button").ClickAsync();
        await page.Locator(".ds-error-summary").WaitForAsync();
        await CheckAsync(page);
    });

    private static async Task CheckAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNameItsLandmarksApart();
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.ShouldHaveNoAxeViolations();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
    }

    private async Task VisitAsync(string language, string name, Func<IPage, Task> test, Device? device = null)
    {
        var round = new RandomRound(server.Host, new Random(3));
        await round.CreateAsync(40);
        await round.StepAsync(100);
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        await Visit.RunAsync((device ?? Device.Desktop) with { Language = language }, new Uri(server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(account.Email);
            await page.Locator("#Password").FillAsync(account.Password);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(new Uri(server.Host.Address, $"/staff/campaigns/{round.Campaign}/{name}").AbsoluteUri);
            await test(page);
        });
    }
}
