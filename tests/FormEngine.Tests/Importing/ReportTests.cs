using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>What the report says is true of the file, and said whole, in the language of whoever reads it.</summary>
public sealed partial class ReportTests
{
    private static readonly ResourceManager Words = new(typeof(ImportText));

    public static TheoryData<string> Sources => ["groups", "tables", "rules", "survey"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_line_is_true_of_the_file(string source)
    {
        var imported = Import(source);
        foreach (var line in imported.Report.Where(line => line.Outcome != ImportOutcome.Dropped))
        {
            var what = $"{line.Place}: {line.Construct} → {line.Detail}";
            if (line.Pointer is { } pointer)
                Assert.True(At(imported.Form(), pointer) is not null, $"{what} is not at {pointer}");
            if (line.Pointer?.EndsWith("/description", StringComparison.Ordinal) == true && line.Detail.In("en").StartsWith("Part of", StringComparison.Ordinal))
                Assert.True(Ink((string)At(imported.Form(), line.Pointer)!).Contains(Ink(line.Construct)), $"{what} is not read there");
            foreach (Match quoted in Quoted().Matches(line.Detail.In("en")))
                Assert.True(imported.Files.Values.Any(file => Ink(file).Contains(Ink(JsonEncoded(quoted.Groups[1].Value)))),
                    $"{what}: «{quoted.Groups[1].Value}» is nowhere in the files");
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void It_is_said_in_three_languages(string source)
    {
        foreach (var line in Import(source).Report)
        {
            Assert.NotEmpty(line.Detail.In("en"));
            Assert.Equal(line.Detail.In("en"), line.Detail.In("xx"));
            if (line.Detail.In("en").Split(' ').Length > 3 && !line.Detail.In("en").Contains("answers."))
                Assert.NotEqual(line.Detail.In("en"), line.Detail.In("nb"));
        }
    }

    [Fact]
    public void Every_text_is_there_in_three_languages_with_the_same_blanks_to_fill_and_is_used()
    {
        var code = string.Concat(Directory.EnumerateFiles(Engine(), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (System.Collections.DictionaryEntry word in Words.GetResourceSet(CultureInfo.InvariantCulture, true, true)!)
        {
            var key = (string)word.Key;
            var blanks = new[] { "nb", "nn", "en" }.Select(language => Words.GetResourceSet(CultureInfo.GetCultureInfo(language), true,
                language == "nb")!.GetString(key)!)
                .Select(text => string.Concat(Blank().Matches(text).Select(blank => blank.Value).Order()));
            Assert.Single(blanks.Distinct());
            Assert.True(code.Contains($"\"{key}\"") || code.Contains($"\"{key.Replace("Always", "")}\"")
                || key.StartsWith("Compares", StringComparison.Ordinal), $"{key} is used nowhere");
        }
    }

    [Fact]
    public void It_is_never_cut_off_and_names_rows_and_columns_as_the_file_does()
    {
        var novel = string.Concat(Enumerable.Repeat("word ", 200)).Trim();
        var imported = FormImporter.FromXlsForm(
            [new SourceSheet("Survey", [["", "", "", ""], ["type", "name", "label::Norsk (nb)", "Relevance", ""], [], ["text", "a", "A", "", ""],
                ["text", "b", "B", $"${{a}} = '{novel}' and area(${{a}})", "loose"], ["file", "c", novel, "", ""]])], "tiny", "nb");
        Assert.Contains(novel, imported.Report.Single(line => $"{line.Place}" == "Survey row 5, Relevance").Construct);
        Assert.Equal(["Dropped: The column has no header, so nobody knows what the cell is about."],
            imported.Said("Survey row 5, column E"));
        Assert.Equal("Survey rad 6", imported.Report.Single(line => line.Construct == "file «c»").Place.In("nb"));
    }

    [Fact]
    public void What_is_lost_of_the_content_is_apart_from_how_it_looks()
    {
        var imported = Source.XlsForm("""
            type | name | label | appearance | default
            text | a | **A** | w1 | x
            """);
        Assert.Equal(ImportConcern.Content, imported.Report.Single(line => $"{line.Place}".EndsWith("default", StringComparison.Ordinal)).Concern);
        Assert.Equal(ImportConcern.Layout, imported.Report.Single(line => $"{line.Place}".EndsWith("appearance", StringComparison.Ordinal)).Concern);
        Assert.Equal([(ImportConcern.Layout, "**A**", "Vises uten formatering, som «A».")], imported.Report
            .Where(line => $"{line.Place}".EndsWith("label", StringComparison.Ordinal)).Select(line => (line.Concern, line.Construct, line.Detail.In("nb"))));
    }

    private static ImportedForm Import(string source) => source switch
    {
        "groups" => Groups(),
        "tables" => Tables(),
        "rules" => Rules(),
        _ => SurveyJs(),
    };

    private static ImportedForm Groups() => Source.XlsForm("""
        type | name | label | hint | relevant
        begin_group | start | Velkommen
        note | hello | **Vi** lagrer svarene i _to_ år. [Les mer](https://x.example/a)
        end_group
        begin_group | main | Koret | | $[nobody] = 1
        note | intro | Les dette | | area(1) = 2
        text | name | Hva heter koret?
        note | tail | Sist på siden
        end_group
        begin_group | more | Mer
        text | first | Først
        begin_group | inner | Indre | | $[name] = 'x'
        note | only | Bare noen leser dette | | $[first] = 'x'
        text | second | Så
        end_group
        begin_repeat | rows | Rader
        note | within | I raden
        text | col | Kolonne
        note | after | Etter raden
        end_repeat
        end_group
        begin_group | end | Slutt
        note | thanks | Takk!
        end_group
        """.Replace("$[", "${").Replace("]=", "}=").Replace("] ", "} "));

    private static ImportedForm Tables() => Source.XlsForm("""
        type | name | label | appearance | required | calculation
        begin group | m | | field-list
        select_one yn | head | Hvor enig? | label
        select_one yn | r1 | Èn | list-nolabel | yes
        select_one yn | r2 | To | list-nolabel | yes
        end group
        begin group | mixed | Blandet | field-list
        select_one yn | head2 | Overskrift | label
        select_one yn | r3 | Tre | list-nolabel
        text | why | Hvorfor?
        select_one other | q | Q
        select_multiple big or_other | s | S
        calculate | c | | | | 1 + 1
        rank big | rank | R
        end group
        """, """
        list_name | name | label
        yn | y | Ja
        yn | n | Nei
        other | 1 | God
        other | 98 | Vet ikke
        other | 99 | Ubesvart
        big | a b | A
        unused | x | X
        """);

    private static ImportedForm Rules() => Source.XlsForm("""
        type | name | label | relevant | required | constraint | constraint_message | default
        integer | n | N | | yes | . >= 0 and . <= 120 | Fra 0 til 120 | 3
        text | t | T | area($[n]) = 1 | yes | regex(., '[\w-\.]+')
        text | u | U | $[n] > 1 and uuid() = 'x' | $[n] > 2 | regex(., '(?=a)') | Nei
        select_one nolist | lost | L
        text | v | V om $[lost] | $[lost] = 'x'
        """.Replace("$[", "${").Replace("] ", "} ").Replace("])", "})"));

    private static ImportedForm SurveyJs() => FormImporter.FromSurveyJs("""
        { "title": "<b>Skjema</b>", "triggers": [{ "type": "complete", "expression": "{a} = 'x'" }, { "type": "setvalue", "setToName": "b" }],
          "pages": [ { "name": "p0", "title": "Velkommen", "description": "Les", "elements": [{ "type": "html", "name": "h", "html": "<p>Hei</p><br>" }] },
          { "name": "p1", "elements": [ { "type": "text", "name": "a", "title": "Hva?", "titleLocation": "hidden", "isRequired": true },
            { "type": "multipletext", "name": "mt", "title": "Kontakt", "items": [{ "name": "navn", "title": "Navn" }] },
            { "type": "matrixdropdown", "name": "t", "title": "Hvor ofte?", "choices": [1, 2], "rows": ["r"], "columns": [{ "name": "now", "title": "Nå" }, { "name": "why", "cellType": "comment" }] },
            { "type": "panel", "name": "pan", "title": "Panel", "visibleIf": "{a} = 'y'", "elements": [ { "type": "text", "name": "b", "requiredIf": "age({a}) > 1" } ] },
            { "type": "matrixdynamic", "name": "md", "columns": [{ "name": "hidden", "visible": false, "cellType": "text" }] } ] },
          { "name": "p2", "visibleIf": "age({a}) > 2", "elements": [ { "type": "text", "name": "c", "isRequired": true } ] } ] }
        """, "tiny", "nb");

    private static JsonNode? At(JsonNode form, string pointer) => pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate((JsonNode?)form,
            (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step]);

    private static string JsonEncoded(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");

    private static string Ink(string text) => string.Concat(text.Replace("\\n", "").Where(c => !char.IsWhiteSpace(c)));

    private static string Engine([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "engine", "Importing");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();

    // What it says became a thing of ours, or is shown.
    [GeneratedRegex(@"^(?:The (?:question|page|matrix|row|form|repeating rows)|Part of the \w+(?: \w+)*|Shown without formatting, as|Renamed to(?: the code)?|A (?:question|matrix) of its own,) «(.*?)»(?:[.,]| with| of |$)")]
    private static partial Regex Quoted();
}
