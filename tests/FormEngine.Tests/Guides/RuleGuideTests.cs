using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests.Guides;

/// <summary>Holds <c>engine/README.md</c> to what the engine does: each example in it is compiled and evaluated.</summary>
public sealed class RuleGuideTests
{
    private static readonly Guide Guide = Guide.Read("engine/README.md");
    private static readonly DateOnly Today = new(2026, 6, 15);

    public static TheoryData<string, string, string> Rules => Triples("rules");

    public static TheoryData<string, string, string> RowRules => Triples("row rules");

    public static TheoryData<string, string, string> Mistakes => Triples("mistakes");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_comes_to_what_the_guide_says(string rule, string answers, string verdict) =>
        Assert.Equal([verdict], Verdicts(rule, answers, "z"));

    [Theory]
    [MemberData(nameof(RowRules))]
    public void A_rule_on_a_column_comes_to_what_the_guide_says(string rule, string answers, string verdicts) =>
        Assert.Equal(verdicts.Split(", "), Verdicts(rule, answers, "projects.z"));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found_and_what_was_meant_compiles(string mistake, string code, string meant)
    {
        Assert.Equal([code], FormCompiler.Compile(Form(mistake, "z")).Findings.Select(finding => finding.Code));
        Assert.Empty(FormCompiler.Compile(Form(meant, "z")).Findings);
    }

    [Fact]
    public void The_truth_table_is_true()
    {
        var rows = Guide.Text.Split('\n')
            .Where(line => line.StartsWith("| true |", StringComparison.Ordinal) || line.StartsWith("| false |", StringComparison.Ordinal)
                || line.StartsWith("| ? |", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(9, rows.Count);
        var form = Tiny.Compile("""
            { "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "boolean" },
              "z": { "title": "Z", "type": "string", "x-check": [{ "rule": "answers.a && answers.b", "message": "1" }, { "rule": "answers.a || answers.b", "message": "2" }, { "rule": "!answers.a", "message": "3" }] } }
            """);
        foreach (var row in rows)
        {
            var answers = new JsonObject { ["a"] = Truth(row[0]), ["b"] = Truth(row[1]) };
            var why = FormEvaluator.Why(form, "z", answers, OrganisationAttributes.None, Today)!;
            Assert.Equal(row[2..], why.Rules.Select(rule => Word(rule.Verdict).Replace("unknown", "?")));
        }
    }

    [Fact]
    public void The_guide_has_an_example_of_everything()
    {
        var rules = string.Join('\n', Guide.Rows("rules").Concat(Guide.Rows("row rules")).Select(row => row[0]));
        string[] words =
        [
            "answered(", "includes(", "includesAny(", "includesAll(", "count(", "sum(", "min(", "max(", "organisation.", "today", "row.",
            "!a", "&&", "||", "===", "!==", " < ", " <= ", " > ", " >= ", " + ", " - ", " * ", " / ", " ? ", " : ",
        ];
        Assert.All(words, word => Assert.Contains(word, rules, StringComparison.Ordinal));
        Assert.Contains($"today as {Today:yyyy-MM-dd}", Guide.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> Triples(string kind)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Guide.Rows(kind))
            data.Add(row[0], row[1], row[2]);
        return data;
    }

    private static IEnumerable<string> Verdicts(string rule, string answers, string place)
    {
        var result = FormCompiler.Compile(Form(rule, place));
        Assert.Empty(result.Findings);
        var organisation = new OrganisationAttributes(AnswerDocument.Parse(Guide.Blocks("json organisation").Single())!);
        var why = FormEvaluator.Why(result.Form!, place, AnswerDocument.Parse(answers)!, organisation, Today)!;
        return why.Rules.Select(explained => Word(explained.Verdict));
    }

    // The rule stands on a question, or column, after all the others; one question comes later still.
    private static string Form(string rule, string place)
    {
        var properties = JsonNode.Parse(Guide.Blocks("json form").Single())!.AsObject();
        var home = place == "z" ? properties : properties["projects"]!["items"]!["properties"]!.AsObject();
        home["z"] = new JsonObject { ["title"] = "Z", ["type"] = "string", ["x-visible-if"] = rule };
        properties["later"] = new JsonObject { ["title"] = "Later", ["type"] = "string" };
        return RuleCase.Complete(new JsonObject
        {
            ["properties"] = properties,
            ["definitions"] = JsonNode.Parse(Guide.Blocks("json definitions").Single())
        });
    }

    private static string Word(bool? verdict) => verdict switch { true => "true", false => "false", _ => "unknown" };

    private static JsonValue? Truth(string word) => word == "?" ? null : JsonValue.Create(word == "true");
}
