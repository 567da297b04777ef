using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class CampaignPagesTests : IAsyncLifetime
{
    private CampaignServer _server = null!;
    private StaffAccount _staff = null!;
    private string[] _paths = [];

    public async Task InitializeAsync()
    {
        _server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        _staff = await StaffAccount.CreateAsync(_server.Host);
        var released = await _server.ReleasedCampaignAsync(contacts: 3);
        var contact = (await _server.OutboxAsync())[0].ContactId;
        await _server.Host.WithDatabaseAsync(async db =>
        {
            await db.Mails.Where(mail => mail.ContactId == contact).ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.State, MailState.Failed).SetProperty(mail => mail.Error, "550 No such user"));
        });
        var prepared = await _server.CreateCampaignAsync();
        await _server.AddHolderAsync(await _server.AddOrganisationAsync("9999"), "snekker");
        await _server.AddHolderAsync(await _server.ReadAsync(db => db.Organisations.FirstAsync()), "snekker");
        _paths =
        [
            "", "/new", $"/{prepared.Id}", $"/{released.Id}", $"/{prepared.Id}/settings", $"/{prepared.Id}/participants",
            $"/{prepared.Id}/assignments",
            $"/{prepared.Id}/mails", $"/{released.Id}/mails", $"/{released.Id}/mails/none", $"/{prepared.Id}/mails/{contact}",
            $"/{prepared.Id}/release",
        ];
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public Task No_page_has_axe_violations() => VisitAsync(Device.Desktop with { Language = "en" }, async page =>
    {
        foreach (var path in _paths)
        {
            await page.GotoAsync(Address(path));
            Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));
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
    public Task A_campaign_is_made_by_keyboard_and_mouse_from_an_error_to_the_release(bool script) =>
        VisitAsync(Device.Desktop with { JavaScript = script }, async page =>
        {
            await page.GotoAsync(Address("/new"));
            await page.Keyboard.PressAsync("Tab");
            await page.Locator("#Input_Name").PressAsync("Enter");
            await Assertions.Expect(page.Locator(".ds-error-summary")).ToBeFocusedAsync();
            if (script)
                await page.ShouldHaveNoAxeViolations();

            await page.Locator("#Input_Name").FillAsync("Vår");
            await page.Locator("#Input_OpensDate").FillAsync("2026-03-01");
            await page.GetByLabel("De som passer med et filter").CheckAsync();
            await page.GetByText("Størrelse", new() { Exact = true }).ClickAsync();
            await page.GetByLabel("Liten").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Se hvem som blir med" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Opprett runden" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Send invitasjonene" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Send 5 e-poster" }).ClickAsync();

            await Assertions.Expect(page.GetByText("5 e-poster blir sendt.")).ToBeVisibleAsync();
        });

    private string Address(string path) => new Uri(_server.Host.Address, $"/staff/campaigns{path}").AbsoluteUri;

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
