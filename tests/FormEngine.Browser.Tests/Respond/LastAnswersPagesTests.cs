using FormEngine.Browser.Tests.Browsing;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>What was answered last time, taken over with a browser.</summary>
public sealed class LastAnswersPagesTests(ScorecardsOnSqlite server) : IClassFixture<ScorecardsOnSqlite>
{
    [Theory]
    [InlineData("nb", true)]
    [InlineData("nn", true)]
    [InlineData("en", false)]
    public async Task One_and_then_the_page_are_taken_over_by_keyboard_and_nothing_by_itself(string language, bool script)
    {
        var invited = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();
        var device = Device.Desktop with { Language = language, JavaScript = script };
        await RespondentVisit.RunAsync(server.Host, device, invited, invited.PathToPage("teknisk", "one"), async page =>
        {
            await page.ShouldBeForAll(script);
            Assert.Empty(await StoredAsync(invited.Participant));

            await page.Field("navn").FillAsync("Ola");
            await page.Question("kilde").Locator("button[name=take]").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Choice("kilde", "delvis")).ToBeCheckedAsync();
            await Expect(page.Field("navn")).ToHaveValueAsync("Ola");
            await Expect(page.Question("kilde").Locator("button[name=take]")).ToHaveCountAsync(0);
            await Expect(page.Choice("tiltak", "plan")).Not.ToBeCheckedAsync();
            Assert.Equal(["kilde taken", "navn"], await StoredAsync(invited.Participant));

            await page.Locator("button[name=take][value='*']").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Choice("tiltak", "plan")).ToBeCheckedAsync();
            await Expect(page.Choice("drift.pumper", "godt")).ToBeCheckedAsync();
            Assert.Equal(["drift taken", "kilde taken", "navn", "tiltak taken"], await StoredAsync(invited.Participant));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_in_a_field_turns_the_page_and_takes_nothing_over(bool script)
    {
        var invited = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();
        var device = Device.Desktop with { JavaScript = script };
        await RespondentVisit.RunAsync(server.Host, device, invited, invited.PathToPage("teknisk", "one"), async page =>
        {
            await page.Choice("kilde", "nei").CheckAsync(); // «ja» brings a question more, which comes first where there are no scripts.
            await page.Field("navn").FillAsync("Ola");
            await page.Field("navn").PressAsync("Enter");
            await page.WaitForURLAsync("**/review");
            Assert.Equal(["kilde", "navn"], await StoredAsync(invited.Participant));
        });
    }

    [Fact]
    public async Task On_a_narrow_phone_it_fits()
    {
        var invited = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();
        await RespondentVisit.RunAsync(server.Host, Device.NarrowPhone, invited, invited.PathToPage("teknisk", "one"), async page =>
        {
            await page.ShouldFitItsWidth();
            await page.ShouldHaveNoAxeViolations();
        });
    }

    private Task<List<string>> StoredAsync(Participant participant) => server.Host.WithDatabaseAsync(async db =>
        (await db.AnswerLog.Where(entry => db.SectionResponses.Any(response =>
            response.Id == entry.ResponseId && response.ParticipantId == participant.Id)).ToListAsync())
            .Select(entry => $"{entry.Question}{(entry.TakenOver ? " taken" : "")}").Distinct().Order().ToList());
}
