using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests.Hostile;

/// <summary>Answers made to break the evaluation: it always comes to an end, with an error beside what is wrong.</summary>
public sealed class HostileAnswerTests
{
    private static readonly CompiledForm Form = Tiny.Compile("""
        { "s": { "title": "S", "type": "string", "oneOf": [{ "enum": ["a"], "title": "A" }] },
          "m": { "title": "M", "type": "array", "items": { "type": "string", "oneOf": [{ "enum": ["a"], "title": "A" }, { "enum": ["b"], "title": "B" }] } },
          "b": { "title": "B", "type": "boolean" }, "n": { "title": "N", "type": "integer", "minimum": 0, "maximum": 10 },
          "d": { "title": "D", "type": "string", "format": "date" }, "e": { "title": "E", "type": "string", "format": "email" },
          "t": { "title": "T", "type": "string", "pattern": "^(a+)+$", "maxLength": 10 },
          "x": { "title": "X", "type": "object", "properties": { "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["a"], "title": "A" }] } } },
          "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "c": { "title": "C", "type": "number" } } }, "maxItems": 3 },
          "z": { "title": "Z", "type": "boolean", "x-visible-if": "answered(answers.t) || answers.n > 3 || count(answers.m) > 1 || sum(answers.l.c) > 3 || answers.d < today" } }
        """);

    private static readonly string[] Values =
    [
        "1e400", "-1e400", "1e-400", "1e308", new string('9', 100_000), "0.1e1000000000", "-0",
        "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"\\ufeff\"", "\"__proto__\"", "\"9999-99-99\"", "\"0000-00-00\"",
        "{\"__proto__\":{\"r\":\"a\"}}", "{\"constructor\":1,\"toString\":2}", "[[[[[[]]]]]]", "[{\"c\":{\"c\":[1]}},7,null,\"a\"]",
        $"{new string('[', 60)}{new string(']', 60)}",
        $"\"{new string('a', 50_000)}!\"", $"\"{new string('@', 50_000)}\"", $"\"a@{new string('a', 50_000)}\"",
        $"\"a@{string.Concat(Enumerable.Repeat("a.", 50_000))}\"",
        $"[{string.Join(',', Enumerable.Repeat("\"a\"", 4_000))}]",
        $"[{string.Join(',', Enumerable.Range(0, 4_000).Select(i => $"\"x{i}\""))}]",
        $"[{string.Join(',', Enumerable.Repeat("{\"c\":1}", 4_000))}]",
        $"{{{string.Join(',', Enumerable.Range(0, 4_000).Select(i => $"\"x{i}\":1"))}}}",
    ];

    [Fact]
    public void Any_value_in_any_question_evaluates()
    {
        foreach (var (question, value) in Form.Questions.SelectMany(question => Values.Select(value => (question.Id, value))))
            Assert.NotEqual(SectionStatus.Ready, Evaluate($$"""{ "{{question}}": {{value}}, "unknown": 1 }""").Status);
    }

    [Fact]
    public void A_hundred_thousand_unknown_keys_are_told() =>
        Assert.Equal(100_000, Evaluate($"{{{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\":1"))}}}").Errors.Count);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}{\"a\":2}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"a\":NaN}")]
    public void What_is_not_one_object_is_no_answers(string text) => Assert.Null(AnswerDocument.Parse(text));

    [Fact]
    public void Answers_nested_beyond_measure_are_none() =>
        Assert.Null(AnswerDocument.Parse($"{{\"t\":{new string('[', 100_000)}{new string(']', 100_000)}}}"));

    [Fact]
    public void An_organisation_of_anything_is_known_as_far_as_it_can_be()
    {
        var form =
            Tiny.Compile(
                """{ "z": { "title": "Z", "type": "boolean", "x-visible-if": "organisation.constructor > 3 || answered(organisation.other)" } }""");
        foreach (var value in Values)
        {
            var organisation = new OrganisationAttributes(
                AnswerDocument.Parse($$"""{ "constructor": {{value}}, "__proto__": {{value}} }""")!);
            var state = FormEvaluator.Evaluate(form, [], organisation, default);
            Assert.Equal(["z"], state.Visible.Concat(state.Hidden));
        }
    }

    private static FormState Evaluate(string answers) =>
        FormEvaluator.Evaluate(Form, AnswerDocument.Parse(answers) ?? [], OrganisationAttributes.None, new DateOnly(2026, 6, 15));
}
