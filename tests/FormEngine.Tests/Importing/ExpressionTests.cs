using System.Text.Json.Nodes;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>
/// What expressions of both source languages come to, case by case: the rule, and whether it shows a question for each
/// set of answers as the source does. Those of SurveyJS were written down from what its own library did.
/// </summary>
public sealed class ExpressionTests
{
    private static readonly JsonNode XlsForm = Read("xlsform.json");
    private static readonly JsonNode SurveyJs = Read("surveyjs.json");

    public static TheoryData<string> XlsFormSources => Sources(XlsForm);

    public static TheoryData<string> SurveyJsSources => Sources(SurveyJs);

    [Theory]
    [MemberData(nameof(XlsFormSources))]
    public void XPath_means_the_same(string source)
    {
        var expected = Case(XlsForm, source);
        var imported = Source.XlsForm(
            $$"""
            type | name | label | relevant | calculation
            select_one abc | x | X
            select_one abc | y | Y
            integer | n | N
            integer | m | M
            select_multiple abc | s | S
            date | d | D
            select_one numbers | k | K
            text | t | T
            begin repeat | l | L
            integer | c | C
            end repeat
            geopoint | geo | Geo
            calculate | double | | | ${n} * 2
            calculate | loop1 | | | ${loop2}
            calculate | loop2 | | | ${loop1}
            text | z | Z | {{source}}
            text | later | Later
            """,
            """
            list_name | name | label
            abc | a | A
            abc | b | B
            abc | c | C
            numbers | 1 | One
            numbers | 2 | Two
            numbers | 10 | Ten
            """);
        var line = Assert.Single(imported.Report, line => $"{line.Place}" == "survey row 17, relevant");
        if (expected["lost"] is { } lost)
            Assert.Equal((ImportOutcome.Dropped, $"No counterpart: {lost}; shown always."), (line.Outcome, $"{line.Detail}"));
        else if (expected["never"] is { } never)
            Assert.Equal((ImportOutcome.Dropped, (string)never!), (line.Outcome, $"{line.Detail}"));
        else
        {
            Assert.Equal((string)expected["expects"]!, $"{line.Detail}");
            Assert.Equal($"{line.Detail}".Contains("left out") ? ImportOutcome.Approximated : ImportOutcome.Exact, line.Outcome);
            Assert.Equal(Shown(expected), Shows(imported, XlsForm));
        }
    }

    [Theory]
    [MemberData(nameof(SurveyJsSources))]
    public void SurveyJs_expressions_mean_the_same(string source)
    {
        var elements = (JsonArray)SurveyJs["elements"]!.DeepClone();
        elements.Add(new JsonObject { ["type"] = "text", ["name"] = "z", ["visibleIf"] = source });
        var imported = Source.SurveyJs(elements.ToJsonString());
        var line = Assert.Single(imported.Report, line => $"{line.Place}" == "pages[0].elements[10].visibleIf");
        Assert.NotEqual(ImportOutcome.Dropped, line.Outcome);
        Assert.Equal(Shown(Case(SurveyJs, source)), Shows(imported, SurveyJs));
    }

    private static bool[] Shows(ImportedForm imported, JsonNode cases)
    {
        var form = imported.Compile();
        return [.. cases["answers"]!.AsArray().Select(answers => form.Evaluate(AsCodes(answers!).ToJsonString()).Visible.Contains("z"))];
    }

    private static bool[] Shown(JsonNode expected) => [.. expected["shown"]!.AsArray().Select(shown => (bool)shown!)];

    // SurveyJS stores the numbers of scales and choices, we their codes.
    private static JsonNode AsCodes(JsonNode answers)
    {
        var stored = answers.DeepClone();
        foreach (var name in new[] { "r", "num" })
        {
            if (stored[name] is { } number)
                stored[name] = number.ToString();
        }

        return stored;
    }

    private static JsonNode Case(JsonNode cases, string source) =>
        cases["cases"]!.AsArray().Single(one => (string)one!["source"]! == source)!;

    private static TheoryData<string> Sources(JsonNode cases) => [.. cases["cases"]!.AsArray().Select(one => (string)one!["source"]!)];

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Importing", name)))!;
}
