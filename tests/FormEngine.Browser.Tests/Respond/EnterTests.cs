using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Enter in a field does what the page's main button does, whatever other buttons stand before it.</summary>
public sealed class EnterTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_on_a_page_with_errors_checks_it_again_and_does_not_go_on_anyway(bool scripts)
    {
        var invited = await server.Round.InviteAsync("kinds");
        var device = Device.Desktop with { JavaScript = scripts };
        await RespondentVisit.RunAsync(server, device, invited, invited.PathToPage("kinds", "open"), async page =>
        {
            await page.Field("age").FillAsync("mange");
            await page.PressAsync("next");
            await Expect(page.Locator(".ds-error-summary a")).ToHaveCountAsync(1);

            await page.Field("name").FillAsync(new string('x', 41));
            await page.Field("name").PressAsync("Enter");
            await Expect(page.Locator(".ds-error-summary a")).ToHaveCountAsync(2);
            Assert.Contains("/pages/open", page.Url, StringComparison.Ordinal);

            await page.Field("name").FillAsync("Kari");
            await page.Field("age").FillAsync("50");
            await page.Field("age").PressAsync("Enter");
            await page.WaitForURLAsync("**/pages/closed");
        });
    }
}
