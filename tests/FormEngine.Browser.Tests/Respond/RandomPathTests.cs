using System.Text.Json.Nodes;
using FormEngine.Browser.Tests.Browsing;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace FormEngine.Browser.Tests.Respond;

/// <summary>Promise 7: the same path with and without JavaScript gives the same visibility, validation and data.</summary>
public sealed class RandomPathTests(RespondentsOnSqlite server) : IClassFixture<RespondentsOnSqlite>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_random_person_meets_the_same_with_and_without_scripts(int seed)
    {
        var (with, without) = (await AnswerAsync(seed, javaScript: true), await AnswerAsync(seed, javaScript: false));

        Assert.Equal(without.Seen, with.Seen);
        Assert.Equal(without.Review, with.Review);
        Assert.True(JsonNode.DeepEquals(without.Answers, with.Answers), $"{without.Answers.ToJsonString()}\n{with.Answers.ToJsonString()}");
    }

    private async Task<Outcome> AnswerAsync(int seed, bool javaScript)
    {
        var invited = await server.Round.InviteAsync("kinds");
        var person = new RandomPerson(seed);
        var seen = new List<string>();
        var review = "";
        await RespondentVisit.RunAsync(server, Device.Desktop with { JavaScript = javaScript }, invited, invited.PathTo("kinds"),
            async page =>
        {
            while (page.Url.Contains("/pages/", StringComparison.Ordinal))
                seen.AddRange(await TurnPageAsync(page, person));
            review = await page.Locator("main").InnerTextAsync();
        });
        var answers = await server.Host.WithDatabaseAsync(db => db.SectionResponses
            .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers)
            .SingleOrDefaultAsync());
        var name = invited.Participant.Name;
        return new Outcome([.. seen.Distinct().Order(StringComparer.Ordinal)], review.Replace(name, "", StringComparison.Ordinal),
            JsonNode.Parse(answers ?? "{}")!);
    }

    /// <summary>Answers what is visible until nothing new comes, then goes on, in spite of errors.</summary>
    private static async Task<IReadOnlyList<string>> TurnPageAsync(IPage page, RandomPerson person)
    {
        var answered = new HashSet<string>();
        while (await page.Locator("[data-question]:visible")
            .EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.dataset.question)") is { } visible
            && visible.FirstOrDefault(id => !answered.Contains(id)) is { } next)
        {
            answered.Add(next);
            await person.AnswerAsync(page, next);
        }

        var anyway = page.Locator("button[value=anyway]");
        var button = await anyway.CountAsync() > 0 ? anyway : page.Locator(".page-buttons button[value=next]");
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await button.ClickAsync();
        await page.Locator("html:not([data-left])").WaitForAsync(); // With scripts, the page is sent before the next one is asked for.
        await page.WaitForLoadStateAsync();
        return [.. answered];
    }

    private sealed record Outcome(IReadOnlyList<string> Seen, string Review, JsonNode Answers);
}
