using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

public sealed class ContactsAndTrackerTests(RoundsOnSqlite server) : IClassFixture<RoundsOnSqlite>
{
    [Fact]
    public Task Contacts_are_accessible_also_with_errors() => VisitAsync("nb", "/staff/contacts", async page =>
    {
        await CheckAsync(page);
        await page.Locator("tbody a").First.ClickAsync();
        await CheckAsync(page);
        await page.Locator("#contact button").ClickAsync();
        await page.Locator(".ds-error-summary").WaitForAsync();
        await CheckAsync(page);
    });

    [Fact]
    public Task A_person_is_accessible_from_the_list_to_erasure() => VisitAsync("nn", "/staff/contacts/people", async page =>
    {
        await CheckAsync(page);
        await page.Locator("tbody a").First.ClickAsync();
        await CheckAsync(page);
        await page.Locator("#Input_Email").FillAsync("@");
        await page.Locator("#person button").ClickAsync();
        await page.Locator(".ds-error-summary").WaitForAsync();
        await CheckAsync(page);
        await page.Locator("a[href$='/erase']").ClickAsync();
        await CheckAsync(page);
        await page.Locator("form[action$='/erase'] button").ClickAsync();
        await page.Locator(".ds-alert[data-color=success]").WaitForAsync();
    });

    [Fact]
    public Task A_personal_link_is_replaced_from_the_persons_page() => VisitAsync("nb", null, async page =>
    {
        var contact = await server.Host.WithDatabaseAsync(db => db.AccessLinks.Select(link => link.ContactId).FirstAsync());
        await page.GotoAsync(new Uri(server.Host.Address, $"/staff/contacts/people/{contact}").AbsoluteUri);
        await page.Locator("a[href*='/links/']").First.ClickAsync();
        await CheckAsync(page);
        await page.Locator("form[action*='/links/'] button").ClickAsync();
        await page.Locator(".ds-alert[data-color=success]").WaitForAsync();
    });

    [Fact]
    public Task An_organisation_is_accessible_while_it_is_typed_in() => VisitAsync("en", "/staff/contacts/new-organisation", async page =>
    {
        await CheckAsync(page);
        await page.Locator("#organisation button").ClickAsync();
        await page.Locator(".ds-error-summary").WaitForAsync();
        await CheckAsync(page);
    });

    [Fact]
    public Task An_import_is_accessible_from_upload_to_done() => VisitAsync("nb", "/staff/contacts/import", async page =>
    {
        await page.Locator("form.sheet button").ClickAsync();
        await page.Locator(".ds-error-summary").WaitForAsync();
        await CheckAsync(page);
        await UploadAsync(page, "number;name;extra\n101;Feil;\n1101;;\n");
        await CheckAsync(page);
        await page.Locator("#column-2").SelectOptionAsync("-");
        await page.Locator("#zeros-Restore").CheckAsync();
        await page.Locator("form[action$='/choices'] button").ClickAsync();
        await page.Locator("a[href$='/to-mend.xlsx']").WaitForAsync();
        await CheckAsync(page);
        await page.GotoAsync(new Uri(server.Host.Address, "/staff/contacts/import").AbsoluteUri);
        await UploadAsync(page, "number;name;population\n1101;Ny virksomhet;12\n");
        await CheckAsync(page);
        await page.Locator("input[name=plan] ~ button").ClickAsync();
        await page.Locator(".ds-alert[data-color=success]").WaitForAsync();
        await page.GotoAsync(new Uri(server.Host.Address, "/staff/contacts/import").AbsoluteUri);
        await page.Locator("a[href*='/batches/']").First.ClickAsync();
        await CheckAsync(page);
        await page.Locator("form[action*='/batches/'] button").ClickAsync();
        await page.Locator(".ds-alert[data-color=success]").WaitForAsync();
    });

    [Fact]
    public Task The_tracker_and_the_names_behind_it_are_accessible() => VisitAsync("nn", null, async page =>
    {
        await CheckAsync(page);
        await page.Locator("form[role=search] summary").ClickAsync();
        await page.Locator("#section").SelectOptionAsync("beta");
        await page.Locator("form[role=search] button").ClickAsync();
        await CheckAsync(page);
        await page.Locator("a.cell-link").First.ClickAsync();
        await CheckAsync(page);
    });

    [Fact]
    public Task The_analysis_of_non_response_is_accessible() => VisitAsync("en", null, async page =>
    {
        await page.GotoAsync(page.Url.Replace("/tracking", "/nonresponse", StringComparison.Ordinal));
        await page.Locator("#by").SelectOptionAsync("size");
        await page.Locator("form[action='#weights'] button").ClickAsync();
        await CheckAsync(page);
    });

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNameItsLandmarksApart();
        await page.SetViewportSizeAsync(Device.NarrowPhone.Width, Device.NarrowPhone.Height);
        await page.ShouldFitItsWidth();
        await page.SetViewportSizeAsync(Device.Desktop.Width, Device.Desktop.Height);
    }

    private static async Task UploadAsync(IPage page, string file)
    {
        await page.Locator("#kind-Organisations").CheckAsync();
        await page.Locator("#file")
            .SetInputFilesAsync(new FilePayload
            {
                Name = "fil.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(file)
            });
        await page.Locator("form.sheet button").ClickAsync();
        await page.WaitForURLAsync("**/import/*-*");
    }

    /// <summary>Signs in as staff and opens a page; without a path, the tracker.</summary>
    private async Task VisitAsync(string language, string? path, Func<IPage, Task> test)
    {
        var round = new RandomRound(server.Host, new Random(3));
        await round.CreateAsync(60);
        await round.StepAsync(100);
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        await Visit.RunAsync(Device.Desktop with { Language = language }, new Uri(server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(account.Email);
            await page.Locator("#Password").FillAsync(account.Password);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            await page.GotoAsync(new Uri(server.Host.Address, path ?? round.TrackerPath).AbsoluteUri);
            await test(page);
        });
    }
}
