using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>Whoever presses the button is signed out, and stays so when the cookies they had come back.</summary>
public sealed class SigningOutTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_respondent_on_the_hub(bool script)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await Visit.RunAsync(Device.Phone with { JavaScript = script }, At(invited.StartPath), async page =>
        {
            await page.Locator("main form button").ClickAsync();
            await page.WaitForURLAsync("**/respond");
            await page.GotoAsync(At(invited.PathToPage("kinds", "open")).AbsoluteUri);
            await Assertions.Expect(page.Locator("#answers")).ToBeVisibleAsync();
            var kept = await KeepAsync(page);

            await page.GotoAsync(At("/respond").AbsoluteUri);
            await page.GetByRole(AriaRole.Button, new() { Name = "Logg ut", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Du er logget ut");

            await AssertClosedAsync(page, invited.PathToPage("kinds", "open"));
            await page.Context.AddCookiesAsync(kept);
            await AssertClosedAsync(page, invited.PathToPage("kinds", "open"));
        });
    }

    [Fact]
    public async Task A_member_of_staff()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        await Visit.RunAsync(Device.Desktop, At("/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(account.Email);
            await page.Locator("#Password").FillAsync(account.Password);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(At("/staff/sessions").AbsoluteUri);
            await Assertions.Expect(page.Locator("main .ds-list li")).ToContainTextAsync("Chrome");
            var kept = await KeepAsync(page);

            await page.Locator("form[action='/staff/sign-out'] button").ClickAsync();
            await page.WaitForURLAsync("**/staff/sign-in");

            await page.Context.AddCookiesAsync(kept);
            await page.GotoAsync(At("/staff/contacts").AbsoluteUri);
            Assert.Contains("/staff/sign-in", page.Url, StringComparison.Ordinal);
        });
    }

    private static async Task<Cookie[]> KeepAsync(IPage page) => [.. (await page.Context.CookiesAsync()).Select(cookie => new Cookie
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        HttpOnly = cookie.HttpOnly,
        SameSite = cookie.SameSite,
    })];

    private async Task AssertClosedAsync(IPage page, string path)
    {
        var response = await page.GotoAsync(At(path).AbsoluteUri);
        Assert.Equal(401, response!.Status);
        await Assertions.Expect(page.Locator("#answers")).ToHaveCountAsync(0);
    }

    private Uri At(string path) => new(server.Host.Address, path);
}
