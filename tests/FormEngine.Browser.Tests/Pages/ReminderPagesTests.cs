using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class ReminderPagesTests : IAsyncLifetime
{
    private CampaignServer _server = null!;
    private StaffAccount _staff = null!;
    private string _campaign = "";
    private string[] _paths = [];

    public async Task InitializeAsync()
    {
        _server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        _staff = await StaffAccount.CreateAsync(_server.Host);
        var campaign = await _server.ReleasedCampaignAsync(contacts: 3);
        await _server.DeliverAsync();
        var (released, draft) = (TestReminders.After(campaign, 1), TestReminders.Before(campaign, 2));
        draft.ReleasedAt = null;
        await _server.Host.AddPlanAsync(campaign, released, draft);
        var contact = (await _server.OutboxAsync())[0].ContactId;
        _campaign = $"/staff/campaigns/{campaign.Id}";
        var steps = $"{_campaign}/reminders/steps";
        _paths =
        [
            $"{_campaign}/reminders", $"{_campaign}/reminders/settings", $"{steps}/new", $"{steps}/{released.Id}", $"{steps}/{draft.Id}",
            $"{steps}/{draft.Id}/edit",
            $"{steps}/{draft.Id}/mails/{contact}", $"{_campaign}/reminders/now", $"{_campaign}/letters", $"{_campaign}/letters/Invitation",
            $"{_campaign}/letters/{draft.Id}",
        ];
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public Task No_page_has_axe_violations() => VisitAsync(Device.Desktop with { Language = "nn" }, async page =>
    {
        foreach (var path in _paths)
        {
            await page.GotoAsync(Address(path));
            Assert.Equal("nn", await page.GetAttributeAsync("html", "lang"));
            await page.ShouldHaveNoAxeViolations();
        }
    });

    [Fact]
    public Task Every_page_fits_a_narrow_phone() => VisitAsync(Device.NarrowPhone, async page =>
    {
        foreach (var path in _paths)
        {
            await page.GotoAsync(Address(path));
            await page.ShouldFitItsWidth();
        }
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task From_the_tracker_a_selection_is_reminded_with_a_text_of_ones_own(bool script) =>
        VisitAsync(Device.Desktop with { JavaScript = script }, async page =>
        {
            await page.GotoAsync(Address($"{_campaign}/tracking?q=0001"));
            await page.GetByRole(AriaRole.Link, new() { Name = "Purr på disse nå" }).ClickAsync();
            await page.GetByText("Skriv egen tekst").ClickAsync();
            await page.GetByLabel("Bruk teksten nedenfor").CheckAsync();
            await page.Locator("#Input_Letters_nb__Body").FillAsync("Ring oss.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Send 1 e-poster nå" }).ClickAsync();
            await Assertions.Expect(page.Locator(".ds-error-summary")).ToBeFocusedAsync();
            if (script)
                await page.ShouldHaveNoAxeViolations();

            await page.Locator("#Input_Letters_nb__Body").FillAsync("Ring oss.\n\n{link}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Send 1 e-poster nå" }).ClickAsync();

            await Assertions.Expect(page.GetByText("1 e-poster blir sendt.")).ToBeVisibleAsync();
        });

    private string Address(string path) => new Uri(_server.Host.Address, path).AbsoluteUri;

    private Task VisitAsync(Device device, Func<IPage, Task> test) =>
        Visit.RunAsync(device, new Uri(_server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(_staff.Email);
            await page.Locator("#Password").FillAsync(_staff.Password);
            await page.Locator("#Password").PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await test(page);
        });
}
