using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Tests.Generated;
using FormEngine.Versions;

namespace FormEngine.Tests.Versions;

/// <summary>What a new version means for a response that was begun.</summary>
public sealed class ImpactTests
{
    private static readonly CompiledForm Old = Tiny.Compile("""
        { "a": { "title": "A", "type": "boolean" },
          "b": { "title": "B", "type": "number", "x-visible-if": "answers.a" },
          "c": { "title": "C", "type": "string" },
          "d": { "title": "D", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y" }] } }
        """);

    private static readonly CompiledForm New = Tiny.Compile("""
        { "a": { "title": "A", "type": "boolean" },
          "b": { "title": "B", "type": "number", "x-visible-if": "answers.a === false", "maximum": 9 },
          "d": { "title": "D", "type": "string", "x-required-if": true, "oneOf": [{ "enum": ["x"], "title": "X" }] },
          "e": { "title": "E", "type": "string", "x-required-if": "organisation.big && today > '2026-01-01'" } }
        """);

    /// <summary>Answers; then what is kept, asked again, orphaned, shown and hidden, why it reopens, and its status.</summary>
    public static TheoryData<string, string> Responses => new()
    {
        { """{ "a": true, "b": 5, "d": "x" }""", "kept a b d | again | orphaned | shown e | hidden b | reopens | Ready" },
        { """{ "a": false, "d": "x" }""", "kept a d | again | orphaned | shown b e | hidden | reopens | Ready" },
        { """{ "a": false, "b": 50, "d": "x" }""", "kept a d | again b | orphaned | shown b e | hidden | reopens b max | InProgress" },
        { """{ "a": false, "c": "text", "d": "y" }""",
            "kept a | again | orphaned c d | shown b e | hidden | reopens d required | InProgress" },
        { """{ "c": "text" }""", "kept | again | orphaned c | shown e | hidden | reopens d required | NotStarted" },
        { """{ "a": "oops", "d": "x", "c": "" }""", "kept a d | again | orphaned | shown e | hidden | reopens | InProgress" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public void Every_answer_is_kept_asked_again_or_orphaned(string answers, string expected) =>
        Assert.Equal(expected, Summary(Impact(answers, isComplete: true)));

    [Fact]
    public void Only_a_complete_response_reopens() => Assert.Empty(Impact("""{ "c": "text" }""", isComplete: false).Reopens);

    [Fact]
    public void A_response_in_which_nothing_counts_any_more_reopens()
    {
        var optional = Tiny.Compile("""{ "z": { "title": "Z", "type": "string" } }""");
        var reason = Assert.Single(FormVersions.Impact(Old, optional, Response("""{ "c": "text" }""", true)).Reopens);
        Assert.Equal(("", ResponseImpact.NothingAnswered), (reason.Question, reason.Code));
    }

    [Fact]
    public void Rules_see_the_organisation_and_the_day_of_the_response()
    {
        var big = new OrganisationAttributes(AnswerDocument.Parse("""{ "big": true }""")!);
        var response = Response("""{ "d": "x" }""", true) with { Organisation = big };
        Assert.Equal(["e"], FormVersions.Impact(Old, New, response).Reopens.Select(reason => reason.Question));
        Assert.Empty(FormVersions.Impact(Old, New, response with { Today = new DateOnly(2025, 12, 31) }).Reopens);
    }

    [Theory]
    [InlineData("""{ "d": "x" }""", "d")]
    [InlineData("""{ "d": "z" }""")]
    [InlineData("""{ "m": { "r": "x" } }""", "m")]
    [InlineData("""{ "m": { "q": "x" } }""")]
    [InlineData("""{ "s": ["z", "y"], "l": [{ "c": 1 }] }""", "l", "s")]
    public void An_answer_whose_words_changed_places_no_longer_says_the_same(string answers, params string[] changed)
    {
        const string form = """
            { "d": { "title": "D", "type": "string", "oneOf": [{ "enum": ["x"], "title": "XT" }, { "enum": ["y"], "title": "YT" }, { "enum": ["z"], "title": "Z" }] },
              "s": { "title": "S", "type": "array", "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "XT" }, { "enum": ["y"], "title": "YT" }, { "enum": ["z"], "title": "Z" }] } },
              "m": { "title": "M", "type": "object", "properties": { "r": { "title": "RT", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }] }, "p": { "title": "PT", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }] }, "q": { "title": "Q", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }] } } },
              "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "c": { "title": "CT", "type": "number" }, "e": { "title": "ET", "type": "number" } } } } }
            """;
        var swapped = form.Replace("XT", "?").Replace("YT", "XT").Replace("?", "YT")
            .Replace("RT", "?").Replace("PT", "RT").Replace("?", "PT")
            .Replace("CT", "?").Replace("ET", "CT").Replace("?", "ET");
        var (old, now) = (Tiny.Compile(form), Tiny.Compile(swapped));
        var impact = FormVersions.Impact(old, now, Response(answers, true));
        Assert.Equal(changed, impact.ChangedMeaning.Order());
        var totals = new ImpactTotals(old, now);
        totals.Add(impact);
        Assert.Equal(changed.Length > 0 ? 1 : 0, totals.Touched);
    }

    [Fact]
    public void Answers_that_come_back_are_told()
    {
        var moved = FormVersions.Migrate(Old, New, new ResponseAnswers(AnswerDocument.Parse("""{ "c": "text", "d": "x" }""")!));
        var impact = FormVersions.Impact(New, Old, Response("{}", false) with { Answers = moved });
        Assert.Equal(("c", "d", "text"), (impact.Restored.Single(), impact.Kept.Single(), (string?)impact.After.Answers["c"]));
    }

    [Fact]
    public void Totals_count_responses_and_questions()
    {
        var totals = new ImpactTotals(Old, New);
        foreach (var answers in new[] { """{ "a": true, "d": "x" }""", """{ "c": "text", "d": "y" }""", """{ "d": "x", "junk1": 1 }""",
            """{ "d": "x", "junk2": 1 }""" })
            totals.Add(Impact(answers, isComplete: true));
        Assert.Equal((4, 3, 1), (totals.Responses, totals.Touched, totals.Reopening));
        Assert.Equal(new QuestionTotals(Kept: 3, Orphaned: 1, Reopens: 1), totals.Questions["d"]);
        Assert.Equal(2, totals.Questions[ImpactTotals.Unknown].Orphaned);
    }

    [Fact]
    public void Every_answered_question_of_any_form_is_counted_once()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var versions = new RandomEdits(RandomForm.Of(seed, FormMix.Wild).Json, seed).Versions(2);
            var random = new RandomAnswers(versions[0], seed);
            for (var i = 0; i < 10; i++)
            {
                var response = Response("{}", true) with { Answers = new ResponseAnswers(random.Next()) };
                var impact = FormVersions.Impact(versions[0], versions[1], response);
                Assert.Equal(Answered(response), impact.Kept.Concat(impact.AskedAgain).Concat(impact.Orphaned).Order());
            }
        }
    }

    private static IEnumerable<string> Answered(StartedResponse response) => response.Answers.Answers
        .Where(answer => !IsBlank(answer.Value)).Select(answer => answer.Key).Order();

    private static bool IsBlank(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue value => value.TryGetValue<string>(out var text) && Blank.Is(text),
        _ => false,
    };

    private static ResponseImpact Impact(string answers, bool isComplete) => FormVersions.Impact(Old, New, Response(answers, isComplete));

    private static StartedResponse Response(string answers, bool isComplete) =>
        new(new ResponseAnswers(AnswerDocument.Parse(answers)!), OrganisationAttributes.None, new DateOnly(2026, 6, 15), isComplete);

    private static string Summary(ResponseImpact impact) => string.Join(" | ",
    [
        Names("kept", impact.Kept),
        Names("again", impact.AskedAgain),
        Names("orphaned", impact.Orphaned),
        Names("shown", impact.Shown),
        Names("hidden", impact.Hidden),
        Names("reopens", impact.Reopens.Select(reason => $"{reason.Question} {reason.Code}")),
        impact.Status.ToString(),
    ]);

    private static string Names(string what, IEnumerable<string> ids) => string.Join(' ', ids.Prepend(what));
}
