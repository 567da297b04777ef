using System.Text.Json.Nodes;

namespace FormEngine.Tests;

/// <summary>The command line as others call it: its output, line by line, and its exit codes.</summary>
public sealed class FormctlTests : IDisposable
{
    private readonly Formctl _formctl = new();

    public void Dispose() => _formctl.Dispose();

    [Fact]
    public void Evaluate_writes_one_line_for_each_line()
    {
        var form =
            _formctl.Write("form.json",
                Tiny.Json(
                    """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "number", "x-visible-if": "answers.a && organisation.type === 'kommune'", "x-required-if": true } }"""));
        var answers = _formctl.Write("answers.jsonl", "{}\n{\"a\":true}\n{\"a\":true,\"b\":\"x\"}\noops\n{\"a\":false}\n");
        var (exit, lines, _) =
            Formctl.Run("evaluate", form, "--answers", answers, "--organisation", _formctl.Write("o.json", """{ "type": "kommune" }"""),
                "--today", "2026-06-15");
        Assert.Equal(
            [
                """{"visible":["a"],"hidden":["b"],"missing":[],"errors":[],"status":"not_started"}""",
                """{"visible":["a","b"],"hidden":[],"missing":["b"],"errors":[],"status":"in_progress"}""",
                """{"visible":["a","b"],"hidden":[],"missing":["b"],"errors":[{"question":"b","code":"type"}],"status":"in_progress"}""",
                """{"error":"This line is not one JSON object."}""",
                """{"visible":["a"],"hidden":["b"],"missing":[],"errors":[],"status":"ready"}""",
            ],
            lines);
        Assert.Equal(2, exit);
    }

    [Theory]
    [InlineData("evaluate", "--answers", "-")]
    [InlineData("why", "a", "--answers", "-")]
    public void Each_line_is_answered_before_the_next_is_asked_for(string command, params string[] arguments)
    {
        var form = _formctl.Write("form.json", Tiny.Json("""{ "a": { "title": "A", "type": "boolean" } }"""));
        using var process = Formctl.Start([command, form, .. arguments]);
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.WriteLine("{}");
            Assert.Contains("\"a\"", process.StandardOutput.ReadLine());
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Evaluate_refuses_a_form_that_does_not_compile()
    {
        var form = _formctl.Write("form.json", Tiny.RuleForm("answers.q"));
        var (exit, lines, errors) = Formctl.Run("evaluate", form, "--answers", _formctl.Write("answers.jsonl", "{}"));
        Assert.Equal((2, 0), (exit, lines.Length));
        Assert.Contains("unknown_name", errors);
    }

    [Theory]
    [InlineData("evaluate", "borte.json", "--answers", "borte.jsonl")]
    [InlineData("why", "borte.json", "a", "--answers", "borte.jsonl")]
    [InlineData("lint", "borte.json")]
    [InlineData("witness", "borte.json")]
    public void A_file_that_is_not_there_is_refused(params string[] arguments) => Assert.Equal(2, Formctl.Run(arguments).Exit);

    [Fact]
    public void Lint_writes_findings_as_json_and_fails_on_errors()
    {
        var good = _formctl.Write("good.json", Tiny.Json("""{ "a": { "title": "A", "type": "boolean" } }"""));
        var bad = _formctl.Write("bad.json", Tiny.RuleForm("answers.q"));
        Assert.Equal((0, "[]"), Outcome(Formctl.Run("lint", good, "--json")));

        var (exit, lines, _) = Formctl.Run("lint", good, bad, "--json");
        var finding = Assert.Single(JsonNode.Parse(string.Concat(lines))!.AsArray())!;
        Assert.Equal((1, bad, "unknown_name", "error", "/properties/z/x-visible-if"),
            (exit, (string)finding["file"]!, (string)finding["code"]!, (string)finding["severity"]!, (string)finding["pointer"]!));
    }

    [Fact]
    public void Lint_looks_through_folders_and_holds_forms_against_the_survey_beside_them()
    {
        var form =
            _formctl.Write("tiny.json",
                Tiny.Json(
                    """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string", "x-visible-if": "organisation.type === 'fylke'" } }"""));
        var folder = Path.GetDirectoryName(_formctl.Write("survey.json", """
            { "id": "s", "x-version": "1", "x-language": "nb", "title": "S", "roles": [{ "id": "r", "title": "R" }], "attributes": [{ "id": "type", "title": "T", "type": "code" }],
              "sections": [{ "id": "en", "form": "tiny", "role": "r", "title": "En", "x-visible-if": "organisation.type === 'kommune'" }] }
            """))!;
        var (exit, lines, _) = Formctl.Run("lint", folder, "--json");
        var finding = Assert.Single(JsonNode.Parse(string.Concat(lines))!.AsArray())!;
        Assert.Equal((1, form, "never_shown"), (exit, (string)finding["file"]!, (string)finding["code"]!));
        Assert.Equal(2, Formctl.Run("lint", Directory.CreateDirectory(Path.Combine(folder, "tom")).FullName).Exit);
    }

    [Fact]
    public void Rename_writes_the_files_that_change_or_says_what_stands_in_the_way()
    {
        var form = _formctl.Write("tiny.json", Tiny.Json(
            """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string", "x-visible-if": "answers.a" } }"""));
        var folder = Path.GetDirectoryName(form)!;

        Assert.Equal((1, "tiny.json#/properties/b: Something else has this id."), Outcome(Formctl.Run("rename", folder, "tiny", "a", "b")));
        Assert.Equal((1, "tiny.json#/properties/x: There is no such question."), Outcome(Formctl.Run("rename", folder, "tiny", "x", "y")));
        Assert.Equal(0, Formctl.Run("rename", folder, "tiny", "a", "tree").Exit);
        var written = JsonNode.Parse(File.ReadAllText(form))!;
        Assert.Equal(("answers.tree", "A"),
            ((string)written["properties"]!["b"]!["x-visible-if"]!, (string)written["properties"]!["tree"]!["title"]!));
        Assert.Equal((0, "[]"), Outcome(Formctl.Run("lint", form, "--json")));
    }

    [Fact]
    public void Why_explains_a_question()
    {
        var form =
            _formctl.Write("form.json",
                Tiny.Json(
                    """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "number", "x-visible-if": "!answers.a" } }"""));
        var answers = _formctl.Write("answers.json", "{\n  \"a\": false\n}");
        Assert.Equal(
            (0, """{"question":"b","visible":true,"required":false,"rules":[{"keyword":"x-visible-if","pointer":"/properties/b/x-visible-if","rule":"!answers.a","verdict":"true","reads":{"answers.a":false}}]}"""),
            Outcome(Formctl.Run("why", form, "b", "--answers", answers)));
    }

    [Fact]
    public void Evaluate_shows_what_a_witness_says_it_shows()
    {
        var form = _formctl.Write("form.json", Tiny.Json("""
            { "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "number", "x-visible-if": "answers.a && organisation.type === 'kommune'" },
              "c": { "title": "C", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y", "x-visible-if": "answers.b > 4 && today > '2030-01-01'" }] } }
            """));
        var (exit, lines, _) = Formctl.Run("witness", form);
        var witnesses = lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal((0, "page a b c cx cy"), (exit, string.Join(' ', witnesses.Select(witness => $"{witness["id"]}{witness["option"]}"))));
        foreach (var witness in witnesses.Where(witness => (string)witness["kind"]! == "question"))
        {
            var (_, evaluated, _) = Formctl.Run(
                "evaluate", form, "--answers", _formctl.Write("answers.jsonl", witness["answers"]!.ToJsonString()),
                "--organisation", _formctl.Write("o.json", witness["organisation"]!.ToJsonString()), "--today", (string)witness["today"]!);
            Assert.Contains((string)witness["id"]!, JsonNode.Parse(Assert.Single(evaluated))!["visible"]!.AsArray()
                .Select(id => (string)id!));
        }
    }

    [Fact]
    public void Witness_fails_where_one_organisation_cannot_see_a_question()
    {
        var form =
            _formctl.Write("form.json",
                Tiny.Json("""{ "a": { "title": "A", "type": "boolean", "x-visible-if": "organisation.population > 5000" } }"""));
        Assert.Equal(0, Formctl.Run("witness", form).Exit);
        var (exit, lines, _) = Formctl.Run("witness", form, "--organisation", _formctl.Write("o.json", """{ "population": 100 }"""));
        Assert.Equal((1, """{"kind":"question","id":"a","verdict":"refuted"}"""), (exit, lines[1]));
    }

    private static (int, string) Outcome((int Exit, string[] Lines, string Errors) run) => (run.Exit, string.Concat(run.Lines));
}
