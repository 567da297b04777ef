using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Web;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>The page a personal link leads to, and the pages where the way would end: each tells what to do now.</summary>
public sealed class WayInTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [ClassData(typeof(Readers))]
    public async Task The_link_tells_who_asks_whom_for_how_long_and_until_when_and_takes_one_press(string language, bool phone, bool script)
    {
        var invited = await server.Round.InviteAsync("kinds", "short");
        await Visit.RunAsync(Readers.Device(language, phone, script), At($"{invited.StartPath}?lang={language}"), async page =>
        {
            await Assertions.Expect(page.Locator(".facts dd")).ToHaveCountAsync(4);
            await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Prøveetaten");
            await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync(invited.Participant.Name);
            await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync(" 6 ");
            await Assertions.Expect(page.Locator(".facts"))
                .ToContainTextAsync($" {server.Round.Campaign.ClosesAt.ToOslo().Year}");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(invited.Contact.Name);
            await page.ShouldBeForAll(script);

            await page.Locator("main form button").ClickAsync();
            await page.WaitForURLAsync("**/respond");
        });
    }

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task A_link_to_what_is_closed_leads_to_the_answers_and_tells_whom_to_ask(string language, bool phone, bool script)
    {
        var round = await TestRound.OpenAsync(server.Host);
        var invited = await round.InviteAsync("short");
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));
        await Visit.RunAsync(Readers.Device(language, phone, script), At($"{invited.StartPath}?lang={language}"), async page =>
        {
            await Assertions.Expect(page.Locator(".ds-alert")).ToContainTextAsync($" {round.Campaign.ClosesAt.ToOslo().Year}");
            await Assertions.Expect(page.Locator("a[href='mailto:hjelp@example.invalid']")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("main form button")).Not.ToHaveTextAsync("Start");
            await Assertions.Expect(page.Locator("#shared")).ToHaveCountAsync(0);
            await page.ShouldBeForAll(script);

            await page.Locator("main form button").ClickAsync();
            await page.WaitForURLAsync("**/respond");
            await page.GotoAsync(At(invited.PathTo("short", "1/review")).AbsoluteUri);
            await Assertions.Expect(page.Locator("a[href='mailto:hjelp@example.invalid']")).ToBeVisibleAsync();
        });
    }

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task Whoever_is_signed_out_is_led_to_a_new_link(string language, bool phone, bool script)
    {
        var invited = await server.Round.InviteAsync("short");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), invited, "/respond", async page =>
        {
            await page.Locator("form[action='/respond/sign-out'] button").ClickAsync();
            await Assertions.Expect(page.Locator("main a[href='/s/new-link']")).ToBeVisibleAsync();
            await page.ShouldBeForAll(script);

            await page.GotoAsync(At(invited.PathToPage("short", "only")).AbsoluteUri);
            await page.Locator("main a[href='/s/new-link']").ClickAsync();
            await Assertions.Expect(page.Locator("#Email")).ToBeVisibleAsync();
        });
    }

    private Uri At(string path) => new(server.Host.Address, path);
}
