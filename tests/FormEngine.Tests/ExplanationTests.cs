using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests;

public sealed class ExplanationTests
{
    private static readonly CompiledForm Form = Tiny.Compile("""
        { "a": { "title": "A", "type": "boolean" }, "n": { "title": "N", "type": "number", "x-visible-if": "answers.a" },
          "b": { "title": "B", "type": "string", "x-visible-if": "answers.n > 3 || organisation.big", "x-required-if": "answers.a === true", "x-check": [{ "rule": "answers.n < 10 && today > '2000-01-01'", "message": "Under 10" }] },
          "r": { "title": "R", "type": "array", "items": { "type": "object", "properties": { "x": { "title": "X", "type": "number" }, "y": { "title": "Y", "type": "string", "x-visible-if": "row.x > answers.n" } } } } }
        """);

    [Fact]
    public void Each_rule_is_told_with_what_it_read_and_came_to()
    {
        var why = Why("b", """{ "a": true, "n": 12 }""");
        Assert.Equal((true, true), (why.IsVisible, why.IsRequired));
        Assert.Equal(
            ["x-visible-if answers.n=12 organisation.big= True", "x-required-if answers.a=true True",
                "x-check answers.n=12 today=\"2026-06-15\" False"],
            why.Rules.Select(Summary));
    }

    [Fact]
    public void A_hidden_answer_reads_as_nothing_and_makes_the_rule_unknown() => Assert.Equal(
        "x-visible-if answers.n= organisation.big= ", Why("b", """{ "a": false, "n": 12 }""").Rules.Select(Summary).First());

    [Fact]
    public void A_column_is_told_row_by_row() => Assert.Equal(
        [(0, "x-visible-if row.x=5 answers.n=4 True"), (1, "x-visible-if row.x=3 answers.n=4 False")],
        Why("r.y", """{ "a": true, "n": 4, "r": [{ "x": 5 }, { "x": 3 }] }""").Rules.Select(rule => (rule.Row!.Value, Summary(rule))));

    [Fact]
    public void A_question_the_form_lacks_has_no_explanation() =>
        Assert.Null(FormEvaluator.Why(Form, "borte", [], OrganisationAttributes.None, new DateOnly(2026, 6, 15)));

    private static Explanation Why(string question, string answers) => FormEvaluator.Why(
        Form, question, AnswerDocument.Parse(answers)!, OrganisationAttributes.None, new DateOnly(2026, 6, 15))!;

    private static string Summary(RuleExplanation rule) =>
        $"{rule.Keyword} {string.Join(' ', rule.Reads.Select(read => $"{read.Key}={read.Value?.ToJsonString()}"))} {rule.Verdict}";
}
