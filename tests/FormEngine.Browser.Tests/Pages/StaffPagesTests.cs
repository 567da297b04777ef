using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>Every page staff can reach by links, on the real surveys.</summary>
public sealed class StaffPagesTests
{
    [Fact]
    public async Task No_page_has_an_axe_violation_or_is_wider_than_a_phone()
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = Repository.PathOf("forms") });
        var staff = await StaffAccount.CreateAsync(host);
        await Visit.RunAsync(Device.Desktop, new Uri(host.Address, "/staff/sign-in"), async page =>
        {
            await SignInAsync(page, staff);
            var seen = await Crawl.RunAsync(page, LookAsync);
            Assert.Contains("/staff/surveys", seen);
        });
    }

    private static async Task LookAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
        await page.ShouldHaveNoAxeViolations();
    }

    private static async Task SignInAsync(IPage page, StaffAccount staff)
    {
        await page.Locator("#Email").FillAsync(staff.Email);
        await page.Locator("#Password").FillAsync(staff.Password);
        await page.Locator("#Password").PressAsync("Enter");
        await page.WaitForURLAsync("**/staff");
    }
}
