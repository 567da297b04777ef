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
        Assert.Equal(0, await KeptAsync(page));
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
        Assert.Equal(0, await KeptAsync(again));
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
        await again.Locator("[value=mine]").CheckAsync();
        await again.Locator("main button[name=go]").ClickAsync();
        await Expect(again.Field("name")).ToHaveValueAsync("Bø");
        await Expect(again.Field("story")).ToHaveValueAsync("en linje\nog en til");
        Assert.Equal(0, await KeptAsync(again));
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
    public Task Signing_out_leaves_nothing_in_the_browser() => OnAsync(Device.Desktop, async (page, _) =>
    {
        await page.RouteAsync("**/pages/open", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Field("name").FillAsync("Åse");
        Assert.Equal(1, await KeptAsync(page));
        var hub = await page.Context.NewPageAsync();
        await hub.RouteAsync("**/pages/open", route => route.AbortAsync());
        await hub.GotoAsync(new Uri(server.Host.Address, "/respond").AbsoluteUri);
        await hub.Locator("form[action='/respond/sign-out'] button").ClickAsync();
        await Expect(hub.Locator("h1")).ToHaveTextAsync("Du har avsluttet");
        Assert.Equal(0, await KeptAsync(hub));
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

    private async Task OnAsync(Device device, Func<IPage, Invited, Task> test)
    {
        var invited = await server.Round.InviteAsync("kinds");
        await RespondentVisit.RunAsync(server, device, invited, invited.PathToPage("kinds", "open"), page => test(page, invited));
    }

    private Uri At(Invited invited) => new(server.Host.Address, invited.PathToPage("kinds", "open"));

    private static ILocator Status(IPage page) => page.Locator("[data-status]");

    private static Task<int> KeptAsync(IPage page) => page.EvaluateAsync<int>("() => localStorage.length");

    private Task<string> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
}
