using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Tests.Generated;
using FormEngine.Versions;

namespace FormEngine.Tests.Versions;

/// <summary>Answers that move between versions: each is in its place or kept apart, and nothing is rewritten.</summary>
public sealed class MigrationTests
{
    private const string Options = """ "oneOf": [{ "enum": ["a"], "title": "Apple" }, { "enum": ["b"], "title": "Banana" }] """;
    private const string Fewer = """ "oneOf": [{ "enum": ["a"], "title": "Apple" }] """;

    /// <summary>A question before and after, an answer, what the new version takes, and how the orphan reads; null for none.</summary>
    public static TheoryData<string, string?, string, string?, string?> Moves => new()
    {
        { """ "type": "string" """, null, "\"x\"", null, "x" },
        { """ "type": "string" """, """ "type": "string", "maxLength": 1 """, "\"xyz\"", "\"xyz\"", null },
        { """ "type": "string", "format": "date" """, """ "type": "string" """, "\"2026-02-01\"", "\"2026-02-01\"", null },
        { """ "type": "number" """, """ "type": "integer" """, "2.5", "2.5", null },
        { """ "type": "number" """, """ "type": "string" """, "2.5", null, "2,5" },
        { """ "type": "boolean" """, """ "type": "string" """, "true", null, "ja" },
        { """ "type": "number" """, """ "type": "string" """, "\"two\"", null, "two" },
        { """ "type": "string", OPTIONS """, """ "type": "string" """, "\"b\"", null, "Banana" },
        { """ "type": "string", OPTIONS """, """ "type": "string", FEWER """, "\"a\"", "\"a\"", null },
        { """ "type": "string", OPTIONS """, """ "type": "string", FEWER """, "\"b\"", null, "Banana" },
        { """ "type": "array", "items": { "type": "string", OPTIONS } """, """ "type": "array", "items": { "type": "string", FEWER } """,
            """["b","a"]""", """["a"]""", "Banana, Apple" },
        { """ "type": "array", "items": { "type": "string", OPTIONS } """, """ "type": "array", "items": { "type": "string", FEWER } """,
            """["b"]""", null, "Banana" },
        { """ "type": "object", "properties": { "r": { "title": "R", "type": "string", OPTIONS }, "s": { "title": "S", "type": "string", OPTIONS } } """, """ "type": "object", "properties": { "s": { "title": "S", "type": "string", FEWER } } """, """{"r":"a","s":"a"}""", """{"s":"a"}""", "R: Apple; S: Apple" },
        { """ "type": "array", "items": { "type": "object", "properties": { "n": { "title": "N", "type": "number" }, "t": { "title": "T", "type": "string" } } } """, """ "type": "array", "items": { "type": "object", "properties": { "n": { "title": "N", "type": "string" }, "t": { "title": "T", "type": "string" } } } """, """[{"n":1,"t":"x"},{"n":2},{"t":"y"}]""", """[{"t":"x"},{"t":"y"}]""", "N: 1; T: x | N: 2 | T: y" },
        { """ "type": "array", "items": { "type": "object", "properties": { "n": { "title": "N", "type": "number" } } } """,
            """ "type": "array", "items": { "type": "object", "properties": { "n": { "title": "N", "type": "number" } } } """,
            """[{"n":1},null,{},{"n":null}]""", """[{"n":1},null,{},{"n":null}]""", null },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void What_has_no_place_is_kept_apart_with_its_labels_and_comes_back(string before, string? after, string answer, string? taken,
        string? label)
    {
        var (old, now) = (Form(before, "1"), Form(after, "2"));
        var stored = new ResponseAnswers(Parse($$"""{ "q": {{answer}}, "other": "x" }"""));
        var moved = FormVersions.Migrate(old, now, stored);
        AssertJson(Parse(taken is null ? """{ "other": "x" }""" : $$"""{ "q": {{taken}}, "other": "x" }"""), moved.Answers);
        Assert.Equal(label is null ? [] : [("q", "1", "Q?", label)],
            moved.Orphaned.Select(orphan => (orphan.Question, orphan.Version, orphan.Title, orphan.Label)));

        var back = FormVersions.Migrate(now, old, moved);
        AssertJson(stored.Answers, back.Answers);
        Assert.Empty(back.Orphaned);
    }

    [Fact]
    public void An_answer_that_belongs_to_no_question_is_kept_apart_and_a_blank_one_stays()
    {
        var (old, now) = (Form(null, "1"), Form(""" "type": "string" """, "2"));
        var moved = FormVersions.Migrate(old, now, new ResponseAnswers(Parse("""{ "q": "never asked", "gone": [], "r": null }""")));
        AssertJson(Parse("""{ "gone": [], "r": null }"""), moved.Answers);
        Assert.Equal((null, "never asked"), (moved.Orphaned.Single().Title, moved.Orphaned.Single().Label));
    }

    [Fact]
    public void An_answer_comes_back_in_any_version_that_has_a_place_for_it()
    {
        var first = Form($$""" "type": "string", {{Options}} """, "1");
        var without = Form(null, "2");
        var again = Form($$""" "type": "string", "description": "New", {{Options}} """, "3");
        var other = Form(""" "type": "string" """, "3");
        var moved = FormVersions.Migrate(first, without, new ResponseAnswers(Parse("""{ "q": "b" }""")));
        Assert.Equal("""{"q":"b"}""", FormVersions.Migrate(without, again, moved).Answers.ToJsonString());
        Assert.Equal(("{}", 1),
            (FormVersions.Migrate(without, other, moved).Answers.ToJsonString(),
                FormVersions.Migrate(without, other, moved).Orphaned.Count));
    }

    [Fact]
    public void What_was_answered_anew_is_not_overwritten()
    {
        var (old, now) = (Form($$""" "type": "string", {{Options}} """, "1"), Form($$""" "type": "string", {{Fewer}} """, "2"));
        var moved = FormVersions.Migrate(old, now, new ResponseAnswers(Parse("""{ "q": "b" }""")));
        var back = FormVersions.Migrate(now, old, moved with { Answers = Parse("""{ "q": "a" }""") });
        Assert.Equal(("""{"q":"a"}""", "Banana"), (back.Answers.ToJsonString(), back.Orphaned.Single().Label));
    }

    [Fact]
    public void An_older_answer_does_not_come_back_in_place_of_a_newer_one()
    {
        var (first, second) = (Form($$""" "type": "string", {{Options}} """, "1"), Form($$""" "type": "string", {{Fewer}} """, "2"));
        var third = Form($$""" "type": "string", {{Options.Replace("\"a\"", "\"c\"")}} """, "3");
        var moved = FormVersions.Migrate(first, second, new ResponseAnswers(Parse("""{ "q": "b" }""")));
        moved = FormVersions.Migrate(second, third, moved with { Answers = Parse("""{ "q": "a" }""") });
        Assert.Equal(("{}", "Banana Apple"),
            (moved.Answers.ToJsonString(), string.Join(' ', moved.Orphaned.Select(orphan => orphan.Label))));
        Assert.Equal("""{"q":"a"}""", FormVersions.Migrate(third, first, moved).Answers.ToJsonString());
    }

    [Fact]
    public void What_is_kept_apart_is_written_and_read_back()
    {
        var old = Form($$""" "type": "array", "items": { "type": "string", {{Options}} }, "x-personal": true """, "1");
        var orphan =
            FormVersions.Migrate(old, Form($$""" "type": "array", "items": { "type": "string", {{Fewer}} } """, "2"),
                new ResponseAnswers(Parse("""{ "q": ["a", "b"] }"""))).Orphaned.Single();
        AssertJson(
            Parse($$"""{ "question": "q", "version": "1", "hash": "{{old.Hash}}", "kind": "set", "title": "Q?", "label": "Apple, Banana", "personal": true, "value": ["a", "b"], "left": ["a"] }"""),
            orphan.ToJson());
        AssertJson(orphan.ToJson(), OrphanedAnswer.Read(orphan.ToJson()).ToJson());
        Assert.Throws<FormatException>(() => OrphanedAnswer.Read(JsonNode.Parse("""{ "value": 1 }""")));
    }

    [Fact]
    public void Nothing_is_lost_over_the_versions_of_a_real_form_and_all_comes_back() =>
        AssertRoundTrip(Forms.Read(Path.Combine("digital-modenhet", "helse.json")), seed: 1, responses: 25);

    [Fact]
    public void Nothing_is_lost_over_the_versions_of_any_form_and_all_comes_back()
    {
        for (var seed = 0; seed < 10; seed++)
            AssertRoundTrip(RandomForm.Of(seed, FormMix.Wild).Json, seed, responses: 5);
    }

    private static void AssertRoundTrip(string form, int seed, int responses)
    {
        var versions = new RandomEdits(form, seed).Versions(5);
        var random = new RandomAnswers(versions[0], seed);
        var forth = versions.Zip(versions.Skip(1)).ToList();
        var back = forth.AsEnumerable().Reverse().Select(step => (step.Second, step.First));
        for (var i = 0; i < responses; i++)
        {
            var stored = new ResponseAnswers(random.Next());
            var moved = stored;
            foreach (var (from, to) in forth.Concat(back))
            {
                var next = FormVersions.Migrate(from, to, moved);
                AssertNothingLost(moved, next, $"seed {seed}, answers {i}, {from.Version} to {to.Version}");
                moved = next;
            }

            AssertJson(stored.Answers, moved.Answers, $"Seed {seed}, answers {i}. ");
            Assert.Empty(moved.Orphaned);
        }
    }

    private static void AssertNothingLost(ResponseAnswers before, ResponseAnswers after, string where)
    {
        foreach (var (key, value) in before.Answers)
            Assert.True(IsFound(key, value, after) || IsWholeAgain(key, value, before, after), $"{where}: {key} is lost");
        foreach (var orphan in before.Orphaned)
            Assert.True(
                IsFound(orphan.Question, orphan.Value, after) || IsWholeAgain(orphan.Question, orphan.Value, before, after),
                $"{where}: the orphan of {orphan.Question} is lost");
    }

    private static bool IsWholeAgain(string key, JsonNode? value, ResponseAnswers before, ResponseAnswers after) =>
        before.Orphaned.Any(orphan =>
        orphan.Question == key && JsonNode.DeepEquals(orphan.Left, value)
        && (IsFound(key, orphan.Value, after) || IsWholeAgain(key, orphan.Value, before, after)));

    private static bool IsFound(string key, JsonNode? value, ResponseAnswers response) =>
        (response.Answers.ContainsKey(key) && JsonNode.DeepEquals(response.Answers[key], value))
        || response.Orphaned.Any(orphan => orphan.Question == key && JsonNode.DeepEquals(orphan.Value, value));

    private static CompiledForm Form(string? question, string version)
    {
        var q = question is null ? "" : $$""" "q": { "title": "Q?", {{question.Replace("OPTIONS", Options).Replace("FEWER", Fewer)}} }, """;
        return FormCompiler.Compile(Tiny.Json($$"""{ {{q}} "other": { "title": "O", "type": "string" } }""")
            .Replace("\"x-version\":\"1\"", $"\"x-version\":\"{version}\"")).Form!;
    }

    private static JsonObject Parse(string json) => AnswerDocument.Parse(json)!;

    private static void AssertJson(JsonNode expected, JsonNode actual, string where = "") =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{where}Expected {expected.ToJsonString()}, got {actual.ToJsonString()}");
}
