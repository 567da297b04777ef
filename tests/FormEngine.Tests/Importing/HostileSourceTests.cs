using System.Text.Json.Nodes;
using FormEngine.Findings;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>Whatever a source holds, the import neither throws nor writes a form that is broken.</summary>
public sealed class HostileSourceTests
{
    private static readonly string[] Words =
    [
        "{a}", "{panel.a}", "${a}", "${b}", ".", "'a'", "'", "\"x", "1", "1e999", "-", "(", ")", "[", "]", ",", "=", "!=", "<", ">=", "+",
        "div", "mod", "and", "or", "not(", "selected(",
        "if(", "today()", "contains", "empty", "notempty", "anyof", "iif(", "!", "count(", "sum(", "../", "true()", "\uD800", "\u202E",
        "\0", "^", "%", "string-length(", "regex(",
    ];

    private static readonly string[] Types =
        ["text", "integer", "select_one l", "select_multiple l or_other", "begin group", "end group", "begin repeat", "end repeat", "note",
            "calculate", "date", "range", "", "begin_group", "x"];

    private static readonly string[] Names = ["a", "b", "", "__proto__", "constructor", "A", "å", "0", "\u202Ea", "a b", "\uD800"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_sheets(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (IReadOnlyList<string>)
            [
                Any(random, Types), Any(random, Names), Any(random, Names), Expression(random),
                random.Next(3) == 0 ? "yes" : Expression(random), Expression(random), Any(random, ["", "table-list", "likert"]),
                Expression(random), random.Next(2) == 0 ? "" : Expression(random),
            ]);
            var survey = new SourceSheet("survey",
                [["type", "name", "label", "relevant", "required", "constraint", "appearance", "calculation", "choice_filter"], .. rows]);
            var choices = new SourceSheet("choices",
                [["list_name", "name", "label"], .. Enumerable.Range(0, 4)
                    .Select(_ => (IReadOnlyList<string>)["l", Any(random, Names), Any(random, Names)])]);
            Sound(FormImporter.FromXlsForm([survey, choices], Any(random, Names), "nb"), seed, i);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_surveys(int seed)
    {
        var random = new Random(seed);
        var types =
            new[] { "text", "radiogroup", "checkbox", "boolean", "rating", "matrix", "paneldynamic", "matrixdynamic", "panel", "html",
                "expression", "comment", "multipletext", "x" };
        for (var i = 0; i < 60; i++)
        {
            var survey = new JsonObject
            {
                ["elements"] = Elements(random, types, 3),
                ["calculatedValues"] = new JsonArray(new JsonObject { ["name"] = "b", ["expression"] = Expression(random) })
            };
            Sound(FormImporter.FromSurveyJs(survey.ToJsonString(), "tiny", "nb"), seed, i);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{ "pages": 3, "elements": "x", "title": [1] }""")]
    [InlineData("""{ "elements": [null, 1, "x", [], { "type": 1, "name": {} }, { "type": "text" }] }""")]
    [InlineData("""{ "elements": [{ "type": "matrix", "name": "m", "rows": [{}, null], "columns": [{ "value": null }] }] }""")]
    [InlineData("""{ "elements": [{ "type": "rating", "name": "r", "rateMin": -1e300, "rateMax": 1e300, "rateStep": 0 }] }""")]
    public void Surveys_of_the_wrong_shape(string json) => Sound(FormImporter.FromSurveyJs(json, "", "nb"), 0, 0);

    [Fact]
    public void Rules_that_would_grow_without_end_are_left_out()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 40)
            .Select(i => $"calculate | c{i} | | if(${{c{i - 1}}} = 1, ${{c{i - 1}}} + 1, ${{c{i - 1}}} * 2)"));
        var imported =
            Source.XlsForm($"type | name | label | calculation | relevant\ninteger | c0 | N\n{rows}\ntext | z | Z | | ${{c40}} > 3");
        Assert.Contains("too long", Assert.Single(imported.Said("survey row 43, relevant")));
    }

    [Fact]
    public void Long_chains_end_in_a_message()
    {
        var calculations = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"\ncalculate | c{i} | | ${{c{i - 1}}} + 1"));
        var imported =
            Source.XlsForm(
                $"type | name | label | calculation | relevant\ninteger | c0 | N{calculations}\ntext | y | Y | | {string.Join(" or ",
                    Enumerable.Repeat("${c0} = 1", 900))}\ntext | z | Z | | ${{c5000}} > 3");
        Assert.Contains("more than 500 operators", Assert.Single(imported.Said("survey row 5003, relevant")));
        Assert.Contains("too many calculations", Assert.Single(imported.Said("survey row 5004, relevant")));
    }

    private static JsonArray Elements(Random random, string[] types, int depth) => [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
    {
        var element = new JsonObject { ["type"] = Any(random, types), ["name"] = Any(random, [.. Names.Where(name => name != "\uD800")]) };
        foreach (var name in new[] { "visibleIf", "requiredIf", "choicesVisibleIf", "expression", "title" }.Where(_ => random.Next(3) == 0))
            element[name] = Expression(random).Replace("\uD800", "");
        foreach (var name in new[] { "choices", "columns", "rows", "items", "rateValues" }.Where(_ => random.Next(2) == 0))
            element[name] =
                new JsonArray("a", 1,
                    new JsonObject { ["value"] = Any(random, ["", "b", "__proto__"]), ["name"] = "c", ["cellType"] = "text",
                        ["visibleIf"] = "{a} = 1" });
        if (depth > 0)
            (element["elements"], element["templateElements"]) = (Elements(random, types, depth - 2), Elements(random, types, depth - 3));
        return (JsonNode)element;
    })];

    private static string Expression(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(0, 7)).Select(_ => Any(random, Words)));

    private static string Any(Random random, string[] of) => of[random.Next(of.Length)];

    private static void Sound(ImportedForm imported, int seed, int number)
    {
        var errors = imported.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.True(errors.Count == 0,
            $"seed {seed}, number {number}: {string.Join('\n', errors)}\n{imported.Files.FirstOrDefault().Value}");
        Assert.NotEmpty(imported.Report);
    }
}
