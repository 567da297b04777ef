using System.IO.Compression;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace FormEngine.Tests.Importing;

/// <summary><c>formctl import</c> from a file to a folder that lints clean.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task A_workbook_becomes_a_survey_that_lints_clean()
    {
        var file = Path.Combine(_folder.FullName, "Trivsel 2026.xlsx");
        Workbook.Write(file,
            Source.Sheet("survey", """
                type | name | label::Norsk (nb) | label::English (en) | relevant
                select_one janei | trives | Trives du? | Do you like it?
                text | hvorfor | Hvorfor ikke? | Why not? | ${trives} = 'nei'
                geopoint | hvor | Hvor? | Where?
                """),
            Source.Sheet("choices", """
                list_name | name | label::Norsk (nb) | label::English (en)
                janei | ja | Ja | Yes
                janei | nei | Nei | No
                """),
            Source.Sheet("settings", "form_title::Norsk (nb) | form_title::English (en)\nTrivsel | Well-being"));
        var folder = Path.Combine(_folder.FullName, "trivsel");

        var (exit, lines, _) = Formctl.Run("import", "xlsform", file, "--out", folder);
        Assert.Equal(0, exit);
        Assert.Contains("  survey row 4: geopoint «hvor» → Pictures, sounds, files and places are not collected.", lines);
        Assert.Equal(
            ["import-report.txt", "survey.en.json", "survey.json", "trivsel_2026.en.json", "trivsel_2026.json"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("trivsel", (string)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "survey.json")))!["id"]!);
        Assert.Equal(["[]"], Formctl.Run("lint", Path.Combine(folder, "trivsel_2026.json"), "--json").Lines);
        CannotBePublishedBeforeItIsFilledIn(Path.Combine(folder, "survey.json"));

        Assert.Empty(
            (await JsonSchema.FromJsonAsync(Forms.Read("survey.schema.json"))).Validate(File.ReadAllText(Path.Combine(folder,
                "survey.json"))));

        Assert.Equal(2, Formctl.Run("import", "xlsform", file, "--out", folder).Exit);
        Assert.Equal(0, Formctl.Run("import", "xlsform", file, "--out", folder, "--force").Exit);
    }

    [Theory]
    [InlineData("nb", "Ikke med, innhold: 1", "  elements[1]: file «f» → Filer samles ikke inn.")]
    [InlineData("nn", "Ikkje med, innhald: 1", "  elements[1]: file «f» → Filer blir ikkje samla inn.")]
    [InlineData("en", "Dropped, content: 1", "  elements[1]: file «f» → Files are not collected.")]
    public void The_report_speaks_the_language_of_its_reader(string language, string heading, string line)
    {
        var file = Path.Combine(_folder.FullName, "s.json");
        File.WriteAllText(file, """{ "elements": [{ "type": "text", "name": "a" }, { "type": "file", "name": "f" }] }""");
        var (_, lines, _) = Formctl.Run(
            "import", "surveyjs", file, "--out", Path.Combine(_folder.FullName, "out"), "--report-language", language);
        Assert.Equal([heading, line], lines[..2]);
    }

    [Fact]
    public void A_survey_of_SurveyJs_is_reported_as_json()
    {
        var file = Path.Combine(_folder.FullName, "s.json");
        File.WriteAllText(file, """{ "locale": "nb", "elements": [{ "type": "text", "name": "a" }, { "type": "file", "name": "f" }] }""");
        var (exit, lines, _) = Formctl.Run("import", "surveyjs", file, "--out", Path.Combine(_folder.FullName, "out"), "--json");
        var report = JsonNode.Parse(string.Concat(lines))!;
        Assert.Equal((0, 1, 0), (exit, (int)report["dropped"]!, (int)report["approximated"]!));
        var dropped = report["lines"]!.AsArray().Single(line => (string)line!["outcome"]! == "dropped")!;
        Assert.Equal(("elements[1]", "file «f»", "Files are not collected."),
            ((string)dropped["place"]!, (string)dropped["construct"]!, (string)dropped["detail"]!));
    }

    [Theory]
    [InlineData("xlsform", null)]
    [InlineData("xlsform", "no workbook")]
    [InlineData("xlsform", "PK\u0003\u0004 but no more")]
    [InlineData("surveyjs", null)]
    [InlineData("surveyjs", "{ no json")]
    [InlineData("surveyjs", "[1, 2]")]
    [InlineData("surveyjs", "{}")]
    public void What_cannot_be_read_is_refused_and_nothing_written(string kind, string? content)
    {
        var file = Path.Combine(_folder.FullName, "source");
        if (content is not null)
            File.WriteAllText(file, content);
        var folder = Path.Combine(_folder.FullName, "out");
        var (exit, lines, errors) = Formctl.Run("import", kind, file, "--out", folder);
        Assert.Equal((2, false), (exit, Directory.Exists(folder)));
        Assert.DoesNotContain("   at ", errors + string.Concat(lines));
        Assert.NotEmpty(errors + string.Concat(lines));
    }

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_refused()
    {
        var file = Path.Combine(_folder.FullName, "bomb.xlsx");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open())
        {
            for (var i = 0; i < 210; i++)
                entry.Write(new byte[1_000_000]);
        }

        var (exit, _, errors) = Formctl.Run("import", "xlsform", file, "--out", Path.Combine(_folder.FullName, "out"));
        Assert.Equal(2, exit);
        Assert.Contains("unpacks to more than 200 MB", errors);
    }

    private static void CannotBePublishedBeforeItIsFilledIn(string survey)
    {
        var (exit, lines, _) = Formctl.Run("lint", survey, "--json");
        Assert.Equal(1, exit);
        Assert.Equal(["/asker", "/contact/name", "/contact/email"], JsonNode.Parse(string.Concat(lines))!.AsArray()
            .Where(finding => (string)finding!["code"]! == "placeholder" && (string)finding["severity"]! == "error")
            .Select(finding => (string)finding!["pointer"]!));
        File.WriteAllText(survey, File.ReadAllText(survey).Replace("\"?\"", "\"KS\"").Replace("post@example.org", "post@ks.example"));
        Assert.Equal(["[]"], Formctl.Run("lint", survey, "--json").Lines);
    }
}
