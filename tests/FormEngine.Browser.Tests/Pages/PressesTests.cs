using System.Text;
using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Pages;

/// <summary>
/// How many presses each job of a round takes from the page where staff land: links, buttons and what is chosen, not what is typed.
/// No job may come to take more.
/// </summary>
public sealed class PressesTests(RoundsOnSqlite server) : IClassFixture<RoundsOnSqlite>
{
    private static readonly (string Job, int Most, Func<Presses, Task> Walk)[] Jobs =
    [
        ("import", 5, ImportAsync), ("create", 4, CreateAsync), ("look at mails", 3, LookAtMailsAsync), ("release", 3, ReleaseAsync),
        ("plan reminders", 4, PlanRemindersAsync), ("remind a selection", 5, RemindAsync), ("log a call", 5, LogCallAsync),
        ("extend", 5, ExtendAsync), ("close", 3, CloseAsync),
    ];

    [Fact]
    public async Task No_job_of_a_round_takes_more_presses_than_it_did()
    {
        await AddOrganisationsAsync();
        var staff = await StaffAccount.CreateAsync(server.Host);
        await Visit.RunAsync(Device.Desktop, new Uri(server.Host.Address, "/staff/sign-in"), async page =>
        {
            await page.Locator("#Email").FillAsync(staff.Email);
            await page.Locator("#Password").FillAsync(staff.Password);
            await page.Locator("#Password").PressAsync("Enter");
            await page.WaitForURLAsync("**/staff");
            foreach (var (job, most, walk) in Jobs)
            {
                await page.GotoAsync(new Uri(server.Host.Address, "/staff").AbsoluteUri);
                var presses = new Presses(page);
                await walk(presses);
                await Assertions.Expect(page.Locator(".ds-error-summary")).ToHaveCountAsync(0);
                Assert.True(presses.Count <= most, $"To {job} took {presses.Count} presses; it took {most}.");
                await NothingWaitsAsync();
            }
        });
    }

    private static async Task ImportAsync(Presses presses)
    {
        await presses.OnAsync("a[href='/staff/contacts']");
        await presses.OnAsync("a[href='/staff/contacts/import']");
        await presses.OnAsync("#kind-Contacts");
        await presses.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "kontakter.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("number;role;name;email\n9001;leader;Åse En;en@example.invalid\n9002;leader;Bo To;to@example.invalid\n"),
        });
        await presses.OnAsync("form.sheet button");
        await presses.OnAsync("input[name=plan] ~ button");
        await presses.DoneAsync();
    }

    private static async Task CreateAsync(Presses presses)
    {
        await presses.OnAsync("a[href='/staff/campaigns']");
        await presses.OnAsync("a[href='/staff/campaigns/new']");
        await presses.Page.Locator("#Input_Name").FillAsync("Vår");
        await presses.Page.Locator("#Input_OpensDate").FillAsync("2026-03-02");
        await presses.OnAsync("button[value=preview]");
        await presses.OnAsync("button[value=create]");
        await presses.DoneAsync();
    }

    private static async Task LookAtMailsAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/mails']");
        await presses.OnAsync("tbody a[href*='/mails/']");
        await Assertions.Expect(presses.Page.Locator("pre.mail")).ToBeVisibleAsync();
    }

    private static async Task ReleaseAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/release']");
        await presses.OnAsync("form[action$='/release'] button");
        await presses.DoneAsync();
    }

    private static async Task PlanRemindersAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/reminders']");
        await presses.OnAsync("form[action$='/suggest'] button");
        await presses.OnAsync("form[action$='/reminders/release'] button");
        await presses.DoneAsync();
    }

    private static async Task RemindAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/tracking']");
        await presses.Page.Locator("#q").FillAsync("9001");
        await presses.OnAsync("form[role=search] button");
        await presses.OnAsync("a[href*='/reminders/now']");
        await presses.OnAsync("button[value=send]");
        await presses.DoneAsync();
    }

    private static async Task LogCallAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/calls']");
        await presses.OnAsync("li.call summary:visible");
        await presses.ChooseAsync("select[name$='.Outcome']:visible", nameof(CallOutcome.WillAnswer));
        await presses.OnAsync("li.call details[open] form:has(select) button:visible");
        await presses.DoneAsync();
    }

    private static async Task ExtendAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/tracking']");
        await presses.OnAsync("tbody th a[href*='/tracking/']");
        await presses.OnAsync("details:has(form[action$='/extend']) > summary");
        await presses.Page.Locator("[name='extend.Date']").FillAsync("2026-06-01");
        await presses.Page.Locator("[name='extend.Time']").FillAsync("12:00");
        await presses.Page.Locator("[name='extend.Reason']").FillAsync("Ferie.");
        await presses.OnAsync("form[action$='/extend'] button");
        await presses.DoneAsync();
    }

    private static async Task CloseAsync(Presses presses)
    {
        await presses.ToRoundAsync();
        await presses.OnAsync("a[href$='/close']");
        await presses.OnAsync("form[action$='/close'] button");
        await presses.DoneAsync();
    }

    private Task AddOrganisationsAsync() => server.Host.WithDatabaseAsync(async db =>
    {
        foreach (var number in new[] { "9001", "9002" })
            db.Add(new Organisation { Number = number, Name = $"By {number}", Attributes = """{"type":"kommune"}""" });
        await db.SaveChangesAsync();
    });

    private Task NothingWaitsAsync() => Eventually.HoldsAsync(() => server.Host.WithDatabaseAsync(async db =>
        !await db.Mails.AnyAsync(mail => mail.Kind == MailKind.Invitation && mail.State != MailState.Sent)));

    /// <summary>Counts what is pressed on a page.</summary>
    private sealed class Presses(IPage page)
    {
        public int Count { get; private set; }

        public IPage Page => page;

        public Task OnAsync(string what)
        {
            Count++;
            return page.Locator("main, header").Locator(what).First.ClickAsync();
        }

        public Task ChooseAsync(string where, string value)
        {
            Count++;
            return page.Locator(where).First.SelectOptionAsync(value);
        }

        public Task ToRoundAsync() => OnAsync("tbody th a[href^='/staff/campaigns/']");

        public Task DoneAsync() => page.Locator(".ds-alert[data-color=success]").WaitForAsync();
    }
}
