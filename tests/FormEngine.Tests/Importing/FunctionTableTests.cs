using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormEngine.Importing;
using FormEngine.Tests.Guides;

namespace FormEngine.Tests.Importing;

/// <summary>Holds the tables of functions in <c>engine/Importing/README.md</c> to what the import does.</summary>
public sealed partial class FunctionTableTests
{
    private static readonly string[] Tables = Guide.Read("engine/Importing/README.md").Text.Split("## Functions of SurveyJS");

    public static TheoryData<string, string, string> XlsForm => Rows(0);

    public static TheoryData<string, string, string> SurveyJs => Rows(1);

    [Theory]
    [MemberData(nameof(XlsForm))]
    public void A_function_of_XLSForm_becomes_what_the_table_says(string function, string becomes, string example)
    {
        var imported = Source.XlsForm(
            $"""
            type | name | label | relevant
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
            text | z | Z | {example.Replace("|", "¦")}
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
        Assert.Contains($"{function}(", example);
        Becomes(becomes, imported, "survey row 13, relevant");
    }

    [Theory]
    [MemberData(nameof(SurveyJs))]
    public void A_function_of_SurveyJS_becomes_what_the_table_says(string function, string becomes, string example)
    {
        var imported = Source.SurveyJs($$"""
            [ { "type": "radiogroup", "name": "x", "choices": ["a", "b"], "showCommentArea": true },
              { "type": "text", "name": "n", "inputType": "number" }, { "type": "text", "name": "m", "inputType": "number" },
              { "type": "text", "name": "d", "inputType": "date" }, { "type": "rating", "name": "r" },
              { "type": "paneldynamic", "name": "l", "templateElements": [{ "type": "text", "name": "c", "inputType": "number" }] },
              { "type": "text", "name": "z", "visibleIf": {{JsonValue.Create(example).ToJsonString()}} } ]
            """);
        Assert.Contains($"{function}(", example);
        Becomes(becomes, imported, "pages[0].elements[6].visibleIf");
    }

    [Theory]
    [InlineData(0, "FormEngine.Importing.XlsForm.XPathFunctions")]
    [InlineData(1, "FormEngine.Importing.SurveyJs.SurveyJsFunctions")]
    public void The_table_has_every_function_that_the_code_has(int table, string type)
    {
        var functions = (IEnumerable)typeof(FormImporter).Assembly.GetType(type)!
            .GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var names = functions.Cast<object>().Select(pair => (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!)
            .Except(["-", "!", "empty", "notempty"]);
        Assert.Equal(
            names.Order(StringComparer.Ordinal), Rows(table).Select(row => (string)((object[])row)[0]).Order(StringComparer.Ordinal));
    }

    private static void Becomes(string becomes, ImportedForm imported, string place)
    {
        var line = Assert.Single(imported.Report, line => $"{line.Place}" == place);
        Assert.Equal((becomes, $"{line.Detail}"), (line.Outcome.ToString().ToLowerInvariant(), $"{line.Detail}"));
        Assert.DoesNotContain(imported.Findings, finding => finding.Severity == FormEngine.Findings.Severity.Error);
    }

    private static TheoryData<string, string, string> Rows(int table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (Match row in Row().Matches(Tables[table]))
            rows.Add(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value);
        return rows;
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| (exact|approximated|dropped) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
