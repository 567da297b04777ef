using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Servers;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class SignInTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public Task A_page_with_errors_has_no_axe_violations(string language) =>
        VisitAsync(Device.Desktop with { Language = language }, async page =>
        {
            await page.ShouldHaveNoAxeViolations();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".ds-error-summary").WaitForAsync();
            await page.ShouldHaveNoAxeViolations();
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_error_takes_the_reader_to_the_summary_and_on_to_the_field(bool script) =>
        VisitAsync(Device.NarrowPhone with { JavaScript = script }, async page =>
        {
            await page.Keyboard.PressAsync("Enter");

            var summary = page.Locator(".ds-error-summary");
            await Assertions.Expect(summary).ToBeFocusedAsync();
            await page.ShouldFitItsWidth();

            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#Email")).ToBeFocusedAsync();
        });

    [Fact]
    public Task The_first_stop_of_the_keyboard_leads_past_the_header() =>
        Visit.RunAsync(Device.Desktop, server.Host.Address, async page =>
        {
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".ds-skip-link")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        });

    [Fact]
    public Task A_form_that_is_too_old_is_sent_again_with_what_was_typed() =>
        VisitAsync(Device.Phone, async page =>
        {
            await page.Context.ClearCookiesAsync();
            await page.Locator("#Password").FillAsync("et langt passord");
            await page.Locator("#Email").FillAsync("åse@example.invalid");
            await page.Locator("#Email").PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Send på nytt" }).ClickAsync();

            await Assertions.Expect(page.Locator("#Email")).ToHaveValueAsync("åse@example.invalid");
        });

    private Task VisitAsync(Device device, Func<IPage, Task> test) =>
        Visit.RunAsync(device, new Uri(server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FocusAsync();
            await test(page);
        });
}
