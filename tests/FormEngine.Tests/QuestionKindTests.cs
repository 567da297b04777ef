using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Questions;

namespace FormEngine.Tests;

/// <summary>
/// All that a form asks of a kind of question. A new kind gets a line among the examples; what it lacks is told by its
/// name.
/// </summary>
public sealed class QuestionKindTests
{
    private const string Options = """ "oneOf": [{ "enum": ["x"], "title": "Rød" }, { "enum": ["y"], "title": "Blå" }] """;

    private static readonly Dictionary<Type, Example> Examples = new()
    {
        [typeof(SingleChoiceQuestion)] = new($$"""{ "type": "string", {{Options}} }""", "y", "\"y\"", "Blå"),
        [typeof(MultipleChoiceQuestion)] = new(
            $$"""{ "type": "array", "items": { "type": "string", {{Options}} } }""", "x", "[\"x\"]", "Rød"),
        [typeof(BooleanQuestion)] = new("""{ "type": "boolean" }""", "false", "false", "nei"),
        [typeof(NumberQuestion)] = new("""{ "type": "number" }""", "1 234,5", "1234.5", "1\u00a0234,5"),
        [typeof(DateQuestion)] = new("""{ "type": "string", "format": "date" }""", "1.2.2026", "\"2026-02-01\"", "1. februar 2026"),
        [typeof(EmailQuestion)] = new("""{ "type": "string", "format": "email" }""", " a@b.no ", "\"a@b.no\"", "a@b.no"),
        [typeof(TextQuestion)] = new("""{ "type": "string" }""", "én\r\nto", "\"én\\nto\"", "én\nto"),
        [typeof(MatrixQuestion)] = new(
            $$"""{ "type": "object", "properties": { "r": { "title": "Rad", "type": "string", {{Options}} } } }""",
            null, """{"r":"x"}""", "Rad: Rød"),
        [typeof(RepeatingQuestion)] = new(
            """{ "type": "array", "items": { "type": "object", "properties": { "k": { "title": "Kolonne", "type": "boolean" } } } }""",
            null, """[{"k":true},{"k":false}]""", "Kolonne: ja | Kolonne: nei"),
    };

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds => [.. Examples.Keys.Select(kind => kind.Name)];

    [Fact]
    public void Every_kind_has_an_example() => Assert.Empty(typeof(Question).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Question))).Except(Examples.Keys).Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_registered(string kind) => Assert.Equal(kind, Of(kind).Question.GetType().Name);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_typed_becomes_what_is_stored(string kind)
    {
        var (form, question, (_, typed, stored, _)) = Of(kind);

        Assert.True(question.Accepts(JsonNode.Parse(stored)!));
        if (typed is not null)
            Assert.Equal(stored, Written(AnswerReader.Read(form, question, [typed])));
        else
            Assert.NotEmpty(question.Parts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_stored_counts_and_rules_can_read_it(string kind)
    {
        var (form, question, example) = Of(kind);
        var answers = new JsonObject { [question.Id] = JsonNode.Parse(example.Stored) };
        var state = FormEvaluator.Evaluate(form, answers, OrganisationAttributes.None, new DateOnly(2026, 6, 15));

        Assert.Empty(state.Errors);
        Assert.Equal(example.Stored, Written(state.Answers[question.Id]));
        Assert.True(state.IsVisible("after"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_is_called_what_people_call_it(string kind)
    {
        var (form, question, example) = Of(kind);

        Assert.Equal(example.Label, question.Label(JsonNode.Parse(example.Stored)!, form.Texts("nb")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_cannot_be_read_stands_as_it_is_stored(string kind)
    {
        var (form, question, _) = Of(kind);

        Assert.Equal("?!", question.Label("?!", form.Texts("nb")));
    }

    [Theory]
    [InlineData("nb", "ja", "nei")]
    [InlineData("nn", "ja", "nei")]
    [InlineData("en", "yes", "no")]
    [InlineData("se", "ja", "nei")]
    public void Yes_and_no_are_words_of_the_language(string language, string yes, string no)
    {
        var json = JsonNode.Parse(Tiny.Json("""{ "q": { "title": "Q", "type": "boolean" } }"""))!.AsObject();
        json["x-language"] = language;
        var form = FormCompiler.Compile(json.ToJsonString()).Form!;

        Assert.Equal([yes, no], new[] { true, false }.Select(answer => form.Find("q")!.Label(answer, form.Texts(language))));
    }

    private static string? Written(JsonNode? stored) => stored?.ToJsonString(AsIs);

    private static (CompiledForm Form, Question Question, Example Example) Of(string kind)
    {
        var example = Examples.Single(example => example.Key.Name == kind).Value;
        var schema = JsonNode.Parse(example.Schema)!;
        schema["title"] = "Spørsmål";
        var form = Tiny.Compile($$"""
            { "q": {{schema.ToJsonString()}}, "after": { "title": "Etter", "type": "string", "x-visible-if": "answered(answers.q)" } }
            """);
        return (form, form.Find("q")!, example);
    }

    /// <param name="Schema">A question of the kind.</param>
    /// <param name="Typed">What is typed in its field; null where each part has a field of its own.</param>
    /// <param name="Stored">The answer that becomes.</param>
    /// <param name="Label">What people call it.</param>
    private sealed record Example(string Schema, string? Typed, string Stored, string Label);
}
