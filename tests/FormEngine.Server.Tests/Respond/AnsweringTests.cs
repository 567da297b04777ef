using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>The whole way of a respondent without scripts: link, hub, pages, review, receipt, and back.</summary>
public abstract class AnsweringTests(RespondentServer server)
{
    [Fact]
    public async Task A_section_is_answered_from_link_to_receipt_and_opened_again()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;

        var page = await me.VisitAsync(invited.PathTo("kinds"));
        Assert.Equal("Åpne spørsmål", page.Heading);
        page = await me.PressAsync(page.Answers().With("a.name", "Åse").With("a.age", "42").With("a.start", "1.3.2020"), "go", "next");
        Assert.Equal("Lukkede spørsmål", page.Heading);
        page = await me.PressAsync(page.Answers().With("a.colour", "green").With("a.tools", "pen", "phone")
            .With("a.agree", "false"), "go", "next");
        Assert.Equal("Tabeller", page.Heading);
        page = await me.PressAsync(
            page.Answers().With("a.services.phone", "high").With("a.suppliers.0.company", "Firma")
                .With("a.suppliers.0.amount", "1 000,5"), "go", "next");
        Assert.Equal("Til slutt", page.Heading);
        page = await me.PressAsync(page.Answers(), "go", "next");
        Assert.StartsWith("Se over svarene", page.Heading);
        page = await me.PressAsync(page.Form(invited.PathTo("kinds") + "/complete"), "go", "");
        Assert.Equal("Kvittering", page.Heading);

        var response = await ResponseAsync(invited);
        Assert.Equal(ResponseStatus.Complete, response.Status);
        Assert.Equal(new DateOnly(2026, 3, 2), response.CompletedOn);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(response.Answers), JsonNode.Parse("""
            { "name": "Åse", "age": 42, "start": "2020-03-01", "colour": "green", "tools": ["pen", "phone"], "agree": false,
              "services": { "phone": "high" }, "suppliers": [ { "company": "Firma", "amount": 1000.5 } ] }
            """)));

        page = await me.VisitAsync(invited.PathTo("kinds", "1/review"));
        await me.PressAsync(page.Form(invited.PathTo("kinds") + "/reopen"), "go", "");
        Assert.Equal(ResponseStatus.Ready, (await ResponseAsync(invited)).Status);
    }

    [Fact]
    public async Task One_goes_on_where_one_left()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathTo("kinds"));
        await me.PressAsync(page.Answers().With("a.name", "Åse"), "go", "exit");

        Assert.Equal("Lukkede spørsmål", (await me.VisitAsync(invited.PathTo("kinds"))).Heading);
    }

    [Fact]
    public async Task Hidden_pages_are_passed_over_both_ways()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var tables = await me.VisitAsync(invited.PathToPage("kinds", "tables"));
        var next = await me.PressAsync(tables.Answers(), "go", "next");
        var back = await me.PressAsync(next.Answers(), "go", "previous");

        Assert.Equal("Til slutt", next.Heading);
        Assert.Equal("Tabeller", back.Heading);
        Assert.Equal("Til slutt", (await me.VisitAsync(invited.PathToPage("kinds", "extra"))).Heading);
    }

    [Fact]
    public async Task An_answer_that_brings_more_questions_shows_the_page_again()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "closed"));
        var again = await me.PressAsync(page.Answers().With("a.colour", "other"), "go", "next");
        var on = await me.PressAsync(again.Answers(), "go", "next");

        Assert.Equal("Lukkede spørsmål", again.Heading);
        Assert.Contains("flere spørsmål", again.Page.QuerySelector(".ds-alert")!.TextContent);
        Assert.False(again.Page.QuerySelector("#q-colour_other")!.HasAttribute("hidden"));
        Assert.Equal("Tabeller", on.Heading);
    }

    [Theory]
    [InlineData("closed", "a.colour", "red", "Lukkede spørsmål")]
    [InlineData("tables", "a.suppliers.0.kind", "other", "Tabeller")]
    [InlineData("closed", "a.colour", "green", "Tabeller")]
    public async Task So_does_an_answer_that_brings_an_option_or_a_cell(string page, string field, string value, string expected)
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var shown = await me.VisitAsync(invited.PathToPage("kinds", page));

        Assert.Equal(expected, (await me.PressAsync(shown.Answers().With(field, value), "go", "next")).Heading);
    }

    [Fact]
    public async Task Hidden_answers_stay_in_the_draft_and_out_of_the_review()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = invited.PathToPage("kinds", "closed");
        var page = await me.PressAsync((await me.VisitAsync(path)).Answers().With("a.colour", "other")
            .With("a.colour_other", "lilla"), "go", "next");
        page = await me.VisitAsync(path);
        await me.PressAsync(page.Answers().With("a.colour", "red"), "go", "next");

        Assert.Equal("lilla", (await AnswersAsync(invited))["colour_other"]!.GetValue<string>());
        Assert.DoesNotContain("lilla", (await me.VisitAsync(invited.PathTo("kinds", "1/review"))).Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_and_stands_in_its_field_beside_the_message()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open"));
        page = await me.PressAsync(page.Answers().With("a.age", "mange").With("a.start", "31.2.2026").With("a.email", "meg"), "go", "next");

        Assert.Equal("Åpne spørsmål", page.Heading);
        Assert.Equal(3, page.Page.QuerySelectorAll(".ds-error-summary li").Length);
        var age = page.Page.QuerySelector("#a-age")!;
        Assert.Equal(("mange", "true"), (age.GetAttribute("value"), age.GetAttribute("aria-invalid")));
        Assert.Contains("a-age-error", age.GetAttribute("aria-describedby"));
        Assert.Equal("31.2.2026", page.Page.QuerySelector("#a-start")!.GetAttribute("value"));
        Assert.Equal("Lukkede spørsmål", (await me.PressAsync(page.Answers(), "go", "anyway")).Heading);
        Assert.Equal("mange", (await AnswersAsync(invited))["age"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_missing_is_told_at_the_review_and_completing_is_refused()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "closed"));
        await me.PressAsync(page.Answers().With("a.colour", "red"), "go", "next");
        var review = await me.VisitAsync(invited.PathTo("kinds", "1/review"));
        var token = await me.TokenAsync();
        using var complete =
            await me.Http.PostAsync(invited.PathTo("kinds", "1/complete"), new FormUrlEncodedContent([token, new("revision", "1")]));

        Assert.Equal(["a-name", "a-agree"], review.Page.QuerySelectorAll(".ds-error-summary a")
            .Select(link => link.GetAttribute("href")!.Split('#')[1]));
        Assert.EndsWith("/review", complete.Headers.Location!.OriginalString);
        Assert.Null((await ResponseAsync(invited)).CompletedOn);
    }

    [Fact]
    public async Task Rows_are_added_and_taken_away_without_scripts()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "tables"));
        page = await me.PressAsync(page.Answers().With("a.suppliers.0.company", "En"), "add", "suppliers");
        Assert.Equal(2, page.Page.QuerySelectorAll("[data-rows] > [data-index]").Length);
        page = await me.PressAsync(page.Answers().With("a.suppliers.1.company", "To"), "remove", "suppliers.0");

        Assert.Equal("""[{"company":"To"}]""", (await AnswersAsync(invited))["suppliers"]!.ToJsonString());
        Assert.Single(page.Page.QuerySelectorAll("[data-rows] > [data-index]"));
    }

    [Fact]
    public async Task An_answer_can_be_taken_back_without_scripts()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "closed"));
        page = await me.PressAsync(page.Answers().With("a.colour", "red").With("a.agree", "true"), "lang", "nb");
        await me.PressAsync(page.Answers(), "clear", "a.colour");

        Assert.Equal("""{"agree":true}""", (await AnswersAsync(invited)).ToJsonString());
    }

    [Fact]
    public async Task The_language_is_switched_with_what_was_typed()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open"));
        var button = page.Page.QuerySelector("button[name=lang][value=en]")!;
        var sent = await me.SendAsync(page.Answers().With("a.name", "Åse")
            .With("a.age", "mange"), "lang", "en", button.GetAttribute("formaction"));
        var english = await me.VisitAsync(sent.Location!);

        Assert.Equal("Open questions", english.Heading);
        Assert.Equal("en", english.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(("Åse", "mange"), (english.Answers()["a.name"], english.Answers()["a.age"]));
        Assert.Contains("What is your name?", english.Text);
    }

    [Fact]
    public async Task Earlier_answers_are_piped_into_texts()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open"));
        await me.PressAsync(page.Answers().With("a.name", "Åse <b>"), "go", "next");

        var story = (await me.VisitAsync(invited.PathToPage("kinds", "open"))).Page.QuerySelector("label[for=a-story]")!;
        Assert.StartsWith("Fortell mer, Åse <b>", story.TextContent.Trim());
    }

    [Fact]
    public async Task The_whole_form_and_ones_own_answers_can_be_printed()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(invited.PathToPage("kinds", "open"));
        await me.PressAsync(page.Answers().With("a.name", "Åse"), "go", "next");
        var whole = await me.GetAsync(invited.PathTo("kinds", "form"));
        var own = await me.GetAsync(invited.PathTo("kinds", "1/print"));

        Assert.Contains("Hvorfor er du enig?", whole.Text);
        Assert.DoesNotContain("Åse", whole.Text);
        Assert.Contains("Åse", own.Text);
    }

    [Fact]
    public async Task The_stored_status_is_what_the_answers_say_after_any_sequence_of_saves()
    {
        var (invited, me) = await server.EnterAsync("short");
        using var _ = me;
        foreach (var title in new[] { "en", "", "to", " " })
        {
            var page = await me.VisitAsync(invited.PathToPage("short", "only"));
            await me.PressAsync(page.Answers().With("a.title", title), "go", "next");
            var expected = title.Trim() == "" ? ResponseStatus.NotStarted : ResponseStatus.Ready;
            Assert.Equal(expected, (await ResponseAsync(invited, "short")).Status);
        }
    }

    protected Task<SectionResponse> ResponseAsync(Invited invited, string section = "kinds") =>
        server.Host.WithDatabaseAsync(db => db.SectionResponses
        .SingleAsync(response => response.ParticipantId == invited.Participant.Id && response.Section == section));

    private async Task<JsonObject> AnswersAsync(Invited invited) => JsonNode.Parse((await ResponseAsync(invited)).Answers)!.AsObject();
}

public sealed class AnsweringOnSqlite(RespondentsOnSqlite server) : AnsweringTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class AnsweringOnPostgres(RespondentsOnPostgres server) : AnsweringTests(server), IClassFixture<RespondentsOnPostgres>;
