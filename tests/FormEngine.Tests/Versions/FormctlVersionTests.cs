using System.Text.Json.Nodes;

namespace FormEngine.Tests.Versions;

public sealed class FormctlVersionTests : IDisposable
{
    private const string Old =
        """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string", "x-visible-if": "organisation.big" } }""";
    private const string New =
        """{ "a": { "title": "A", "type": "boolean" }, "c": { "title": "B", "type": "string", "x-required-if": "answers.a" } }""";

    private readonly Formctl _formctl = new();

    public void Dispose() => _formctl.Dispose();

    [Fact]
    public void Diff_writes_changes_as_json_and_tells_by_its_exit_code_whether_answers_are_touched()
    {
        var (exit, lines, _) = Formctl.Run("diff", Form("old.json", Old), Form("new.json", New), "--json");
        var removed = JsonNode.Parse(string.Concat(lines))!.AsArray().Single(change => (string)change!["code"]! == "question_removed")!;
        Assert.Equal((1, "orphaned", "b", "old", "/properties/b", "c"),
            (exit, (string)removed["effect"]!, (string)removed["question"]!, (string)removed["in"]!, (string)removed["pointer"]!,
                (string)removed["looks_like"]!));
    }

    [Fact]
    public void Diff_is_readable_by_a_designer()
    {
        var old = Form("old.json", """{ "a": { "title": "Old words", "type": "boolean" } }""");
        var (exit, lines, _) = Formctl.Run("diff", old, Form("new.json", """{ "a": { "title": "New words", "type": "boolean" } }"""));
        Assert.Equal(
            [
                "tiny: 1 → 1", "Page «page» page", "  «a» New words", "    check_meaning      The title in «nb» is worded otherwise.",
                "                       - Old words", "                       + New words", "What this means for answers already stored:",
                "      1 check_meaning      They stay. Look at the new wording: do they still mean the same?",
            ],
            lines);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void Impact_writes_a_line_for_each_response_and_the_totals_last()
    {
        var answers = _formctl.Write("answers.jsonl", """
            { "a": false }
            { "a": true, "b": "x", "x-complete": true, "x-organisation": { "big": true }, "x-today": "2026-01-01" }
            oops
            { "x-complet": true }
            """);
        var (exit, lines, _) = Formctl.Run("impact", Form("old.json", Old), Form("new.json", New), "--answers", answers, "--json");
        Assert.Equal(
            [
                """{"line":1,"kept":["a"],"asked_again":[],"orphaned":[],"restored":[],"changed_meaning":[],"shown":["c"],"hidden":[],"reopens":[],"status":"ready"}""",
                """{"line":2,"kept":["a"],"asked_again":[],"orphaned":["b"],"restored":[],"changed_meaning":[],"shown":["c"],"hidden":[],"reopens":[{"question":"c","code":"required"}],"status":"in_progress"}""",
                """{"line":3,"error":"This line is not one JSON object."}""",
                """{"line":4,"error":"«x-complet» means nothing here."}""",
            ],
            lines[..^1]);
        Assert.Equal((2, 2, 1, 1),
            (exit, (int)JsonNode.Parse(lines[^1])!["responses"]!, (int)JsonNode.Parse(lines[^1])!["touched"]!,
                (int)JsonNode.Parse(lines[^1])!["reopening"]!));
    }

    [Theory]
    [InlineData("missing_header", "bad.json", "diff")]
    [InlineData("gone.json", "gone.json", "impact", "--answers", "gone.jsonl")]
    public void A_version_that_does_not_compile_or_is_not_there_is_refused(string message, string version, string command,
        params string[] arguments)
    {
        var bad = _formctl.Write("bad.json", "{}");
        var (exit, _, errors) = Formctl.Run([command, Form("good.json", Old), bad.Replace("bad.json", version), .. arguments]);
        Assert.Equal(2, exit);
        Assert.Contains(message, errors);
    }

    private string Form(string name, string properties) => _formctl.Write(name, Tiny.Json(properties));
}
