using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>What is taken away at the press of a button is brought back by another, without scripts.</summary>
public abstract class UndoTests(RespondentServer server)
{
    private const string Choices = """{"colour":"red","agree":true}""";
    private const string Matrix = """{"services":{"phone":"high","mail":"low"}}""";
    private const string Rows = """{"suppliers":[{"company":"En"},{"company":"To","amount":2},{"company":"Tre"}]}""";
    private const string Cell = """{"suppliers":[{"kind":"other"},{"company":"To","kind":"advice"}]}""";

    [Theory]
    [InlineData(Choices, "closed", "clear", "a.colour", """{"agree":true}""")]
    [InlineData(Choices, "closed", "clear", "a.agree", """{"colour":"red"}""")]
    [InlineData(Matrix, "tables", "clear", "a.services.mail", """{"services":{"phone":"high"}}""")]
    [InlineData(Rows, "tables", "remove", "suppliers.1", """{"suppliers":[{"company":"En"},{"company":"Tre"}]}""")]
    [InlineData(Rows, "tables", "remove", "suppliers.2", """{"suppliers":[{"company":"En"},{"company":"To","amount":2}]}""")]
    [InlineData(Cell, "tables", "clear", "a.suppliers.1.kind", """{"suppliers":[{"kind":"other"},{"company":"To"}]}""")]
    [InlineData(Cell, "tables", "clear", "a.suppliers.0.kind", """{"suppliers":[{"company":"To","kind":"advice"}]}""")]
    public async Task It_goes_alone_and_comes_back_as_it_was(string answers, string page, string button, string value, string left)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await StoreAsync(mine, answers);

        var without = await me.PressAsync((await me.VisitAsync(mine.PathToPage("kinds", page))).Answers(), button, value);
        var after = await StoredAsync(mine);
        var back = await PutBackAsync(me, without);

        AssertSame(left, after);
        AssertSame(answers, await StoredAsync(mine));
        Assert.Null(UndoOf(back));
    }

    [Fact]
    public async Task A_matrix_has_a_button_for_each_row_that_is_answered_and_none_for_all()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await StoreAsync(mine, Matrix);
        var page = await me.VisitAsync(mine.PathToPage("kinds", "tables"));

        Assert.Equal(["a.services.mail", "a.services.phone"], page.Page
            .QuerySelectorAll("[data-question=services] button[name=clear]:not([hidden])").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_yet_comes_back_too_and_what_is_answered_since_stays()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await StoreAsync(mine, Rows);
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "tables"))).Answers();

        var without = await me.PressAsync(page.With("a.suppliers.1.company", "Skrevet nå").With("a.services.mail", "low"), "remove", "suppliers.1");
        await PutBackAsync(me, without, form => form.With("a.suppliers.0.company", "Ny").With("a.services.phone", "high"));

        AssertSame("""
            {"suppliers":[{"company":"Ny"},{"company":"Skrevet nå","amount":2},{"company":"Tre"}],"services":{"mail":"low","phone":"high"}}
            """, await StoredAsync(mine));
    }

    [Fact]
    public async Task It_is_offered_until_something_is_saved_and_one_that_was_made_up_brings_nothing()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await StoreAsync(mine, Choices);
        var path = mine.PathToPage("kinds", "closed");
        var without = await me.PressAsync((await me.VisitAsync(path)).Answers(), "clear", "a.colour");
        await me.PressAsync(without.Answers().With("a.colour", "green"), "go", "next");
        await me.PressAsync((await me.VisitAsync(path)).Answers(), "undo", "1.colour");
        await me.PressAsync((await me.VisitAsync(path)).Answers(), "undo", "7.colour");
        await me.PressAsync((await me.VisitAsync(path)).Answers(), "undo", "nonsense");

        Assert.NotNull(UndoOf(without));
        Assert.Null(UndoOf(await me.VisitAsync(without.Path!)));
        AssertSame("""{"colour":"green","agree":true}""", await StoredAsync(mine));
    }

    /// <summary>What the save of that number added or changed, it did not take away.</summary>
    [Theory]
    [InlineData("tables", "suppliers", "a.suppliers.3.company", "Fire")]
    [InlineData("tables", "suppliers.1.company", "a.suppliers.1.company", "Annet")]
    [InlineData("tables", "services", "a.services.mail", "low")]
    [InlineData("tables", "services.mail", "a.services.mail", "low")]
    [InlineData("closed", "colour", "a.colour", "green")]
    [InlineData("closed", "nowhere", "a.colour", "green")]
    public async Task One_of_a_save_that_took_nothing_away_brings_nothing(string page, string part, string field, string value)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await StoreAsync(mine, """
            {"colour":"red","services":{"phone":"high"},"suppliers":[{"company":"En"},{"company":"To"},{"company":"Tre"}]}
            """);
        var path = mine.PathToPage("kinds", page);
        await me.SendAsync((await me.VisitAsync(path)).Answers().With(field, value), "go", "exit");
        var saved = await StoredAsync(mine);

        var shown = await me.PressAsync((await me.VisitAsync(path)).Answers(), "undo", $"2.{part}");
        var opened = await me.VisitAsync($"{path}?undo=2.{part}");

        Assert.Equal((200, 200), (shown.Status, opened.Status));
        Assert.Null(UndoOf(shown));
        AssertSame(saved, await StoredAsync(mine));
    }

    [Fact]
    public async Task Nothing_that_was_not_there_is_offered_back()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "closed"))).Answers();

        Assert.Null(UndoOf(await me.PressAsync(page.With("a.agree", "true"), "clear", "a.colour")));
        AssertSame("""{"agree":true}""", await StoredAsync(mine));
    }

    private static string? UndoOf(Shown page) => page.Page.QuerySelectorAll("button[name=undo]")
        .Where(button => button.Closest("[hidden]") is null).Select(button => button.GetAttribute("value")).SingleOrDefault();

    private static Task<Shown> PutBackAsync(RespondentClient client, Shown page, Func<FilledForm, FilledForm>? fill = null) =>
        client.PressAsync(fill?.Invoke(page.Answers()) ?? page.Answers(), "undo", UndoOf(page)!);

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);

    /// <summary>As if they had been saved in one go.</summary>
    private Task StoreAsync(Invited invited, string answers) => server.Host.WithDatabaseAsync(async db =>
    {
        var response = new SectionResponse
        {
            ParticipantId = invited.Participant.Id,
            Section = "kinds",
            FormVersionId = await db.FormVersions.Where(form => form.Form == "kinds").Select(form => form.Id).FirstAsync(),
            Answers = answers,
            Revision = 1,
            Status = ResponseStatus.InProgress,
        };
        db.Add(response);
        db.AddRange(JsonNode.Parse(answers)!.AsObject().Select(answer => new AnswerLogEntry
        {
            ResponseId = response.Id,
            Revision = 1,
            Question = answer.Key,
            Value = answer.Value!.ToJsonString(),
            ContactId = invited.Contact.Id,
            RenderId = Guid.NewGuid(),
        }));
        await db.SaveChangesAsync();
    });

    private Task<string> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Answers).SingleAsync());
}

public sealed class UndoOnSqlite(RespondentsOnSqlite server) : UndoTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class UndoOnPostgres(RespondentsOnPostgres server) : UndoTests(server), IClassFixture<RespondentsOnPostgres>;
