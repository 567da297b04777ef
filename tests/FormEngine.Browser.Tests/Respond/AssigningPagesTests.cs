using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Naming the right person and handing a section over, as people see it: from the page to the one who says yes.</summary>
public sealed class AssigningPagesTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    private const string Roles = "/respond/roles";

    [Theory]
    [InlineData("nn", false)]
    [InlineData("en", true)]
    public async Task A_coordinator_names_the_right_person(string language, bool javaScript)
    {
        var participant = (await server.Round.InviteAsync()).Participant;
        var coordinator = await server.AddHolderAsync(participant, "coordinator");
        var device = Device.NarrowPhone with { Language = language, JavaScript = javaScript };
        var address = $"{Guid.NewGuid():N}@example.invalid";
        await RespondentVisit.RunAsync(server, device, coordinator, Roles, async page =>
        {
            await page.ShouldBeForAll(javaScript);
            await page.Locator($"[name$='{participant.Id:N}.leader].Answer'][value=Named]").CheckAsync();
            await page.Locator($"[name$='{participant.Id:N}.leader].Email']").FillAsync("per@");
            await page.Locator("#roles button").ClickAsync();
            await page.Locator(".ds-error-summary").WaitForAsync();
            await page.ShouldBeForAll(javaScript);
            Assert.Equal("per@", await page.Locator($"[name$='{participant.Id:N}.leader].Email']").InputValueAsync());

            await page.Locator($"[name$='{participant.Id:N}.leader].Name']").FillAsync("Per Leder");
            await page.Locator($"[name$='{participant.Id:N}.leader].Email']").FillAsync(address);
            await page.Locator("#roles button").ClickAsync();
            await page.Locator(".ds-alert[data-color=success]").WaitForAsync();
            await page.ShouldBeForAll(javaScript);
        });
        Assert.Equal(address, await server.OwnerAsync(participant, "kinds"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_section_is_offered_and_taken_over(bool javaScript)
    {
        var mine = await server.Round.InviteAsync("kinds");
        var device = Device.NarrowPhone with { JavaScript = javaScript };
        var address = $"{Guid.NewGuid():N}@example.invalid";
        await RespondentVisit.RunAsync(server, device, mine, $"/respond/handovers/{mine.Participant.Number}/kinds", async page =>
        {
            await Assertions.Expect(page.Locator("h1 + p")).ToContainTextAsync("Du har ansvaret for delen nå.");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(mine.Contact.Name);
            await page.ShouldBeForAll(javaScript);
            await page.Locator("#handover button").ClickAsync();
            await page.Locator(".ds-error-summary").WaitForAsync();
            await page.ShouldBeForAll(javaScript);
            await page.Locator("#handover [name$=Name]").FillAsync("Kari Kollega");
            await page.Locator("#handover [name$=Email]").FillAsync(address);
            await page.Locator("#handover button").ClickAsync();
            await page.Locator("form[action$='/withdraw']").WaitForAsync();
            await page.ShouldBeForAll(javaScript);
        });
        var colleague = await server.FindAsync(mine.Participant, address);
        await RespondentVisit.RunAsync(server, device, colleague, "/respond", async page =>
        {
            await page.ShouldBeForAll(javaScript);
            await page.Locator("form[action$='/accept'] button").ClickAsync();
            await page.Locator("section.sheet h3").First.WaitForAsync();
            await page.ShouldBeForAll(javaScript);
        });
        Assert.Equal(address, await server.OwnerAsync(mine.Participant, "kinds"));
    }

    [Theory]
    [ClassData(typeof(Readers))]
    public async Task Nothing_is_chosen_before_one_chooses_and_to_send_nothing_says_so(string language, bool phone, bool script)
    {
        var participant = (await server.Round.InviteAsync()).Participant;
        var coordinator = await server.AddHolderAsync(participant, "coordinator");
        await RespondentVisit.RunAsync(server, Readers.Device(language, phone, script), coordinator, Roles, async page =>
        {
            await Assertions.Expect(page.Locator("#roles input:checked")).ToHaveCountAsync(0);
            await page.Locator("#roles button").ClickAsync();
            await Assertions.Expect(page.Locator(".ds-error-summary a")).ToHaveCountAsync(1);
            await page.ShouldBeForAll(script);

            await page.Locator("[name$='.leader].Answer'][value=NotYet]").CheckAsync();
            await page.Locator("#roles button").ClickAsync();
            await Assertions.Expect(page.Locator("main .ds-alert[role=status]")).ToBeVisibleAsync();
        });
    }
}
