using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>The overview of a survey's indicators, which has charts.</summary>
public sealed class IndicatorPagesTests
{
    [Theory]
    [InlineData("nb", true)]
    [InlineData("nn", false)]
    [InlineData("en", true)]
    public async Task It_is_accessible_at_any_width(string language, bool script)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = Repository.PathOf("forms") });
        var account = await StaffAccount.CreateAsync(host);
        var device = Device.Desktop with { Language = language, JavaScript = script };
        await Visit.RunAsync(device, new Uri(host.Address, "/staff/sign-in"), async page =>
        {
            await OpenAsync(page, account);
            foreach (var width in new[] { Device.NarrowPhone, Device.Phone, Device.Desktop })
            {
                await page.SetViewportSizeAsync(width.Width, width.Height);
                await page.ShouldFitItsWidth();
                await ShouldShowChartsAsync(page, 8);
                if (script)
                    await page.ShouldHaveNoAxeViolations();
            }
        });
    }

    /// <summary>Each once, whole, and no text on another, as the browser measures them.</summary>
    private static async Task ShouldShowChartsAsync(IPage page, int count)
    {
        var charts = await page.Locator("svg.chart:visible").EvaluateAllAsync<string[]>("""
            charts => charts.map(chart => {
              const [, , width, height] = chart.getAttribute("viewBox").split(" ").map(Number);
              const texts = [...chart.querySelectorAll("text")].map(text => ({ text: text.textContent, box: text.getBBox() }));
              const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 4 < b.y + b.height && b.y + 4 < a.y + a.height;
              return texts.filter(({ box }, index) => box.x < -1 || box.x + box.width > width || box.y + box.height > height + 4
                || texts.some((other, place) => place > index && meets(box, other.box))).map(({ text }) => text).join(", ");
            })
            """);
        Assert.Equal(Enumerable.Repeat("", count), charts);
    }

    private static async Task OpenAsync(IPage page, StaffAccount account)
    {
        await page.Locator("#Email").FillAsync(account.Email);
        await page.Locator("#Password").FillAsync(account.Password);
        await page.Locator("#Password").PressAsync("Enter");
        await page.WaitForURLAsync("**/staff");
        await page.GotoAsync(new Uri(new Uri(page.Url), "/staff/surveys").AbsoluteUri);
        await page.Locator("tbody a", new PageLocatorOptions { HasTextRegex = new("^Digital ") }).First.ClickAsync();
        await page.Locator("a[href$='/indicators']").ClickAsync();
        await page.Locator("section.sheet").First.WaitForAsync();
    }
}
