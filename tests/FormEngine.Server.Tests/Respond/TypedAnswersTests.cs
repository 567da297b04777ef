using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Server.Respond;
using FormEngine.Server.Respond.Questions;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tests.Respond;

/// <summary>What people write in a field: how it is understood, and what is said where it is not. The page runs no scripts.</summary>
public abstract class TypedAnswersTests(RespondentServer server)
{
    private const string Amount = "a.suppliers.0.amount";

    [Theory]
    [InlineData("nb", "1.500", "Mener du 1\u00a0500 eller 1,5?", "1\u00a0500 kroner", "1,5 kroner")]
    [InlineData("nn", "1,500 kr", "Meiner du 1\u00a0500 eller 1,5?", "1\u00a0500 kroner", "1,5 kroner")]
    [InlineData("en", "1,500", "Do you mean 1,500 or 1.5?", "1,500 kroner", "1.5 kroner")]
    public async Task A_number_that_can_mean_two_things_is_asked_about_beside_its_field(
        string language, string typed, string question, string large, string small)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "tables") + "?lang=" + language);
        page = await me.PressAsync(page.Answers().With(Amount, typed), "go", "next");
        var field = page.Page.QuerySelector($"input[type=text][name='{Amount}']")!;
        var readings = page.Page.QuerySelector("[role=radiogroup][data-readings]")!;
        var choices = readings.QuerySelectorAll("input[type=radio]").ToList();

        Assert.Equal((typed, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains(question, page.Page.QuerySelector(".ds-error-summary")!.TextContent);
        Assert.Contains(question, page.Page.GetElementById(readings.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal([large, small], choices.Select(choice => page.Page.QuerySelector($"label[for='{choice.Id}']")!.TextContent));
        Assert.DoesNotContain(choices, choice => choice.HasAttribute("checked"));
        Assert.Equal(typed, (string?)await AmountAsync(invited));
    }

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("1.5", 1.5)]
    public async Task The_choice_between_them_is_saved(string chosen, double expected)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "tables"));
        page = await me.PressAsync(page.Answers().With("a.suppliers.0.company", "Firma").With(Amount, "1.500"), "go", "next");
        page = await me.PressAsync(page.Answers().With(Amount, "1.500", chosen), "go", "next");

        Assert.Equal("Til slutt", page.Heading);
        Assert.Equal(expected, (double?)await AmountAsync(invited));
    }

    [Fact]
    public async Task A_choice_made_of_another_number_does_not_count()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "tables"));
        var asked = await me.PressAsync(page.Answers().With(Amount, "1.501", "1500"), "go", "next");
        Assert.Contains("Mener du 1\u00a0501 eller 1,501?", asked.Page.QuerySelector(".ds-error-summary")!.TextContent);

        await me.PressAsync(asked.Answers().With(Amount, "", "1501"), "go", "next");
        Assert.Null(await AmountAsync(invited));
    }

    [Theory]
    [InlineData("1,1250")]
    [InlineData("0,125")]
    [InlineData("1500")]
    [InlineData("-1234,5")]
    [InlineData("1e-20")]
    [InlineData("1e-30")]
    [InlineData("1e21")]
    [InlineData("0,30000000000000004")]
    public async Task A_number_reads_the_same_when_its_page_is_sent_again(string typed)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = invited.PathToPage("kinds", "tables");
        await me.PressAsync((await me.VisitAsync(path)).Answers().With(Amount, typed), "go", "exit");
        var before = (double?)await AmountAsync(invited);
        foreach (var language in new[] { "nb", "en", "nn" })
        {
            await me.PressAsync((await me.VisitAsync($"{path}?lang={language}")).Answers(), "go", "exit");
            Assert.Equal((language, before), (language, (double?)await AmountAsync(invited)));
        }
    }

    [Theory]
    [InlineData("open", "a.start", "34.03.2022", "Datoen finnes ikke.")]
    [InlineData("open", "a.start", "tull", "Vi forsto ikke datoen.")]
    [InlineData("open", "a.age", "9007199254740993", "flere siffer enn vi kan lagre nøyaktig")]
    [InlineData("open", "a.age", "gammel", "Skriv et helt tall, for eksempel 12 år.")]
    [InlineData("open", "a.age", "12 kr", "Skriv et helt tall, for eksempel 12 år.")]
    [InlineData("tables", Amount, "mye", "Skriv et tall, for eksempel 1\u00a0500,5 kroner.")]
    [InlineData("open", "a.phone", "ring meg", "Skriv nummeret med siffer, for eksempel 22 33 44 55.")]
    public async Task A_refusal_says_what_is_wanted_and_what_was_typed_stays(string page, string field, string typed, string said)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var shown = await me.VisitAsync(invited.PathToPage("kinds", page));
        shown = await me.PressAsync(shown.Answers().With(field, typed), "go", "next");
        var input = shown.Page.QuerySelector($"[name='{field}']")!;
        var error = shown.Page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ').Single(id => id.EndsWith("-error", StringComparison.Ordinal)))!;

        Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Contains(said, error.TextContent);
    }

    [Theory]
    [InlineData("number", ", \"maximum\": 5", "5")]
    [InlineData("integer", ", \"maximum\": 5", "5")]
    [InlineData("integer", ", \"minimum\": 40", "40")]
    [InlineData("integer", ", \"minimum\": 1, \"maximum\": 3", "3")]
    [InlineData("number", ", \"maximum\": 0, \"x-unit\": \"%\"", "0 %")]
    public void An_example_keeps_to_the_limits(string type, string limits, string example)
    {
        var form = FormCompiler.Compile($$"""
            { "$schema": "http://json-schema.org/draft-04/schema#", "id": "f", "x-version": "1", "x-language": "nb", "title": "Skjema",
              "type": "object", "x-pages": [ { "id": "only", "title": "Side", "questions": ["n"] } ],
              "properties": { "n": { "title": "Tall", "type": "{{type}}"{{limits}} } } }
            """).Form!;
        var answers = new JsonObject { ["n"] = "mye" };
        var state = FormEvaluator.Evaluate(form, answers, new(new JsonObject()), new(2026, 1, 1));
        var texts = server.Host.Services.GetRequiredService<IStringLocalizer<RespondTexts>>();
        var sheet = new FormSheet(form, answers, state, "nb", texts);

        Assert.EndsWith($"for eksempel {example}.", Assert.Single(sheet.Question(form.Find("n")!).Errors));
    }

    [Fact]
    public async Task What_must_be_answered_but_cannot_be_read_is_not_called_unanswered()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = invited.PathToPage("kinds", "closed");
        await me.PressAsync((await me.VisitAsync(path)).Answers().With("a.agree", "kanskje"), "go", "exit");
        var page = await me.VisitAsync(path + "?check=all");

        Assert.Equal("Vi forsto ikke svaret. Svar på nytt.", page.Page.QuerySelector("#a-agree-error")!.TextContent);
    }

    [Theory]
    [InlineData("nb", "Skriv nummeret med siffer, for eksempel 22 33 44 55.")]
    [InlineData("en", "Write the number in digits, for example 22 33 44 55.")]
    public async Task What_a_pattern_wants_stands_with_the_question(string language, string words)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open") + "?lang=" + language);
        var described = page.Page.QuerySelector("[name='a.phone']")!.GetAttribute("aria-describedby")!;

        Assert.Contains(words, page.Page.GetElementById(described)!.TextContent);
        Assert.Contains(words, (await me.GetAsync(invited.PathTo("kinds", "form"))).Text);
    }

    [Theory]
    [InlineData("1.3.26", "nb", "Vi leser det som 1. mars 2026.")]
    [InlineData("1. mars 2026", "nn", "Vi les det som 1. mars 2026.")]
    [InlineData("010326", "en", "We read it as 1 March 2026.")]
    public async Task The_page_shows_a_date_as_it_was_understood(string typed, string language, string words)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = invited.PathToPage("kinds", "open");
        await me.PressAsync((await me.VisitAsync($"{path}?lang={language}")).Answers().With("a.start", typed), "go", "exit");
        var page = await me.VisitAsync(path);

        Assert.Equal("2026-03-01", (string?)(await AnswersAsync(invited))["start"]);
        Assert.Equal("01.03.2026", page.Answers()["a.start"]);
        Assert.Equal(words, page.Page.QuerySelector("#q-start [data-understood]")!.TextContent);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u2060\ufeff")]
    [InlineData("\u3164")]
    [InlineData("\0")]
    public async Task A_text_of_which_nothing_can_be_seen_is_no_answer(string typed)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open"));
        await me.PressAsync(page.Answers().With("a.name", typed).With("a.age", "42"), "go", "next");
        var review = await me.VisitAsync(invited.PathTo("kinds", "1/review"));

        Assert.Equal("""{"age":42}""", (await AnswersAsync(invited)).ToJsonString());
        Assert.Contains(review.Page.QuerySelectorAll(".ds-error-summary a"), link => link.GetAttribute("href")!.EndsWith("#a-name", StringComparison.Ordinal));
    }

    private async Task<JsonNode?> AmountAsync(Invited invited) => (await AnswersAsync(invited))["suppliers"]?[0]?["amount"];

    private async Task<JsonObject> AnswersAsync(Invited invited)
    {
        var answers = await server.Host.WithDatabaseAsync(db => db.SectionResponses
            .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
        return JsonNode.Parse(answers)!.AsObject();
    }
}

public sealed class TypedAnswersOnSqlite(RespondentsOnSqlite server) : TypedAnswersTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class TypedAnswersOnPostgres(RespondentsOnPostgres server) : TypedAnswersTests(server), IClassFixture<RespondentsOnPostgres>;
