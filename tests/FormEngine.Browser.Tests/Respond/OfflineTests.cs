using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Without a network nothing typed is lost, and the respondent is told how it stands (promise 11).</summary>
public sealed class OfflineTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData("nb", "Ikke lagret. Vi får ikke kontakt med nettet", "Lagret kl. 10.00")]
    [InlineData("nn", "Ikkje lagra. Vi får ikkje kontakt med nettet", "Lagra kl. 10.00")]
    [InlineData("en", "Not saved. We cannot reach the network", "Saved at 10:00")]
    public Task Whoever_goes_on_without_a_network_stays_with_what_was_typed_and_it_is_sent_when_it_is_back(
        string language, string told, string saved) => OnAsync(Device.Phone with { Language = language }, async (page, invited) =>
    {
        await page.Context.SetOfflineAsync(true);
        await page.Field("name").FillAsync("Åse");
        await page.PressAsync("next");
        await Expect(Status(page)).ToContainTextAsync(told);
        await Expect(Status(page)).ToBeInViewportAsync();
        await Expect(page.Field("name")).ToHaveValueAsync("Åse");

        await page.Context.SetOfflineAsync(false);
        await Expect(Status(page)).ToHaveTextAsync(saved);
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(invited));
        await KeepsAsync(page, 0);
        await page.PressAsync("next");
        await page.WaitForURLAsync("**/pages/closed");
    });

    [Fact]
    public Task A_link_away_without_a_network_stays_too() => OnAsync(Device.Desktop, async (page, _) =>
    {
        await page.Context.SetOfflineAsync(true);
        await page.Field("name").FillAsync("Åse");
        await page.Locator(".ds-breadcrumbs a").First.ClickAsync();
        await Expect(Status(page)).ToContainTextAsync("Du kan gå videre når det er lagret");
        await Expect(page.Field("name")).ToHaveValueAsync("Åse");
    });

    [Fact]
    public Task What_was_typed_outlives_the_page_and_is_saved_from_the_next_one_that_is_opened() => OnAsync(Device.Desktop,
        async (page, invited) =>
    {
        await page.Context.SetOfflineAsync(true);
        await page.Field("name").FillAsync("Åse");
        await page.Field("story").FillAsync("en linje\nog en til");
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);

        await again.GotoAsync(new Uri(server.Host.Address, "/respond").AbsoluteUri);
        await Expect(again.Locator("main")).ToContainTextAsync("Under arbeid");
        await again.GotoAsync(At(invited).AbsoluteUri);
        await Expect(again.Field("name")).ToHaveValueAsync("Åse");
        await Expect(again.Field("story")).ToHaveValueAsync("en linje\nog en til");
        await KeepsAsync(again, 0);
    });

    [Fact]
    public Task What_a_colleague_saved_meanwhile_is_shown_beside_it_to_choose_from() => OnAsync(Device.Desktop, async (page, invited) =>
    {
        await page.Context.SetOfflineAsync(true);
        await page.Field("name").FillAsync("Bø");
        await page.Field("story").FillAsync("en linje\nog en til");
        using var colleague = await server.StartAsync(
            await server.Round.InviteColleagueAsync(invited, AssignmentKind.Contributor, "kinds"));
        await colleague.SendAsync((await colleague.VisitAsync(invited.PathToPage("kinds", "open"))).Answers().With("a.name", "Åse"));
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);

        await again.GotoAsync(new Uri(server.Host.Address, "/respond").AbsoluteUri);
        await Expect(again.Locator("h1")).ToHaveTextAsync("To har svart ulikt samtidig");
        await Expect(again.Locator("main")).ToContainTextAsync("Bø");
        await Expect(again.Locator("main")).ToContainTextAsync("Åse");
        await KeepsAsync(again, 1);
        await again.Locator("[value=mine]").CheckAsync();
        await again.Locator("main button[name=go]").ClickAsync();
        await Expect(again.Field("name")).ToHaveValueAsync("Bø");
        await Expect(again.Field("story")).ToHaveValueAsync("en linje\nog en til");
        await KeepsAsync(again, 0);
    });

    [Fact]
    public Task A_save_that_hangs_does_not_hold_up_the_button() => OnAsync(Device.Desktop, async (page, invited) =>
    {
        var hanging = new TaskCompletionSource();
        await page.RouteAsync("**/pages/open", async route =>
        {
            if (route.Request.PostData?.Contains("press=true", StringComparison.Ordinal) == false)
                hanging.TrySetResult();
            else
                await route.ContinueAsync();
        });
        await page.Field("name").FillAsync("Åse");
        await hanging.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Expect(Status(page)).ToHaveTextAsync("Lagrer …");
        await page.PressAsync("next");
        await page.WaitForURLAsync("**/pages/closed");
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(invited));
    });

    [Fact]
    public Task A_save_that_comes_late_takes_nothing_from_the_button_that_did_not_wait_for_it() => OnAsync(Device.Desktop,
        async (page, invited) =>
    {
        var hanging = new TaskCompletionSource<string>();
        await page.RouteAsync("**/pages/open", async route =>
        {
            if (route.Request.PostData is { } late && !late.Contains("press=true", StringComparison.Ordinal))
                hanging.TrySetResult(late);
            else
                await route.ContinueAsync();
        });
        await page.Field("name").FillAsync("Åse");
        var older = await hanging.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.Field("name").FillAsync("Åse Bø");
        await page.PressAsync("next");
        await page.WaitForURLAsync("**/pages/closed");
        var answer = await page.APIRequest.PostAsync(At(invited).AbsoluteUri, new()
        {
            Data = older,
            Headers = new Dictionary<string, string>
            {
                ["Accept"] = "application/json",
                ["Content-Type"] = "application/x-www-form-urlencoded",
            },
        });

        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"name":"Åse Bø"}""", await StoredAsync(invited));
    });

    /// <summary>What may outlive its page has 64 KiB in a browser, together with all that is on its way.</summary>
    [Fact]
    public Task A_button_has_room_beside_a_large_save() => OnAsync(Device.Desktop, async (page, _) =>
    {
        var hanging = new TaskCompletionSource();
        await page.RouteAsync("**/pages/open", async route =>
        {
            if (route.Request.PostData?.Contains("press=true", StringComparison.Ordinal) == false)
                hanging.TrySetResult();
            else
                await route.ContinueAsync();
        });
        await page.Field("story").FillAsync(new string('x', 40_000));
        await hanging.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await page.PressAsync("exit");
        await page.WaitForURLAsync("**/respond");
    });

    [Fact]
    public Task What_was_typed_while_the_section_was_completed_stays_until_one_has_decided() => OnAsync(Device.Phone, "short", "only",
        async (page, invited) =>
    {
        await page.Field("title").FillAsync("først");
        await Expect(Status(page)).ToHaveTextAsync("Lagret kl. 10.00");
        await page.Context.SetOfflineAsync(true);
        await page.Field("title").FillAsync("siden");
        await KeepsAsync(page, 1); // A page that is closed at once may not have come to it.
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await page.Context.SetOfflineAsync(false);
        using var elsewhere = await server.StartAsync(invited);
        var review = await elsewhere.VisitAsync(invited.PathTo("short", "1/review"));
        await elsewhere.SendAsync(review.Form(invited.PathTo("short") + "/complete"), "go", "");

        for (var visit = 0; visit < 2; visit++)
        {
            await again.GotoAsync(new Uri(server.Host.Address, "/respond").AbsoluteUri);
            await Expect(again.Locator("h1")).ToHaveTextAsync("Delen ble fullført mens du skrev");
            await again.ShouldHaveNoAxeViolations();
            await KeepsAsync(again, 1);
        }
        await again.Locator("main form button").ClickAsync();
        await again.WaitForURLAsync("**/1/pages/only");
        await Expect(again.Field("title")).ToHaveValueAsync("siden");
        await KeepsAsync(again, 0);
    });

    [Theory]
    [InlineData("/respond", "/respond/sign-out")]
    [InlineData("/respond/link", "/respond/link")]
    public Task Whoever_stays_signed_in_for_what_is_unsent_keeps_it(string address, string action) => OnAsync(Device.Phone,
        async (page, _) =>
    {
        var asked = new List<string>();
        var other = await LeaveUnsentAsync(page, address);
        other.Dialog += async (sender, dialog) =>
        {
            asked.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await other.Locator($"form[action='{action}'] button").ClickAsync();

        Assert.Contains("er ikke lagret ennå", Assert.Single(asked));
        await KeepsAsync(other, 1);
        Assert.Equal(address, new Uri(other.Url).AbsolutePath);
    });

    [Fact]
    public Task Signing_out_leaves_nothing_in_the_browser() => OnAsync(Device.Desktop, async (page, _) =>
    {
        var hub = await LeaveUnsentAsync(page, "/respond");
        hub.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await hub.EvaluateAsync("() => localStorage.setItem('unsent:per.:1', '{}')");
        await hub.Locator("form[action='/respond/sign-out'] button").ClickAsync();
        await Expect(hub.Locator("h1")).ToHaveTextAsync("Du er logget ut");
        Assert.Equal(["unsent:per.:1"], await hub.EvaluateAsync<string[]>("() => Object.keys(localStorage)"));
    });

    [Fact]
    public async Task On_a_machine_that_others_use_nothing_is_kept_in_the_browser()
    {
        var invited = await server.Round.InviteAsync("kinds");
        await Visit.RunAsync(Device.Phone, new Uri(server.Host.Address, invited.StartPath), async page =>
        {
            await page.GetByLabel("Andre bruker også denne maskinen").CheckAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.Locator("main form button").ClickAsync();
            await page.WaitForURLAsync("**/respond");
            await page.GotoAsync(At(invited).AbsoluteUri);
            await page.Context.SetOfflineAsync(true);
            await page.Field("name").FillAsync("Åse");
            await page.PressAsync("next");
            await Expect(Status(page)).ToContainTextAsync("La siden stå åpen");
            Assert.Equal(0, await KeptAsync(page));
            await page.Context.SetOfflineAsync(false);
            await Expect(Status(page)).ToHaveTextAsync("Lagret kl. 10.00");
        });
    }

    /// <summary>Another page of the browser's, while what was typed on this one cannot be sent from either.</summary>
    private async Task<IPage> LeaveUnsentAsync(IPage page, string address)
    {
        await page.RouteAsync("**/pages/open", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Field("name").FillAsync("Åse");
        await KeepsAsync(page, 1);
        var other = await page.Context.NewPageAsync();
        await other.RouteAsync("**/pages/open", route => route.AbortAsync());
        await other.GotoAsync(new Uri(server.Host.Address, address).AbsoluteUri);
        return other;
    }

    private Task OnAsync(Device device, Func<IPage, Invited, Task> test) => OnAsync(device, "kinds", "open", test);

    private async Task OnAsync(Device device, string section, string at, Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync(section);
        await RespondentVisit.RunAsync(server, device, invited, invited.PathToPage(section, at), page => test(page, invited));
    }

    private Uri At(Invited invited) => new(server.Host.Address, invited.PathToPage("kinds", "open"));

    private static ILocator Status(IPage page) => page.Locator("[data-status]");

    private static Task<int> KeptAsync(IPage page) => page.EvaluateAsync<int>("() => localStorage.length");

    /// <summary>Waits until so many drafts are kept, also while the page is on its way to another.</summary>
    private static Task KeepsAsync(IPage page, int drafts) =>
        page.WaitForFunctionAsync("drafts => localStorage.length === drafts", drafts);

    private Task<string> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
}
