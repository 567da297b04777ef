namespace FormEngine.Tests.Tables;

/// <summary>Scores and tables as the command line writes them.</summary>
public sealed class FormctlTablesTests : IDisposable
{
    private readonly Formctl _formctl = new();
    private readonly string _survey;

    public FormctlTablesTests()
    {
        _formctl.Write("tiny.json", Tiny.Json("""
            { "c": { "title": "C", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja", "x-score": 5 }, { "enum": ["nei"], "title": "Nei", "x-score": 0 }] },
              "n": { "title": "N", "type": "number" } }
            """));
        _survey = _formctl.Write("survey.json", """
            { "id": "s", "x-version": "1", "x-language": "nb", "languages": ["nb"], "title": "S", "asker": "A",
              "contact": { "name": "A", "email": "a@example.invalid" }, "roles": [{ "id": "r", "title": "R" }],
              "sections": [{ "id": "one", "form": "tiny", "role": "r", "title": "One" }],
              "attributes": [{ "id": "place", "title": "Place", "type": "text" }],
              "comparisonGroups": [{ "id": "place", "title": "Place" }], "disclosure": { "minimum": 3 },
              "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }] }] }
            """);
    }

    public void Dispose() => _formctl.Dispose();

    [Fact]
    public void Score_writes_every_indicator_for_each_participant()
    {
        var answers = _formctl.Write("a.jsonl", """
            {"id":"1","organisation":{},"sections":{"one":{"c":"ja"}}}

            {"id":"2"}
            """);

        var (exit, lines, _) = Formctl.Run("score", _survey, "--answers", answers);

        Assert.Equal(
            ["""{"indicators":{"i":{"score":5,"valid":1,"items":1}}}""", """{"indicators":{"i":{"score":null,"valid":0,"items":1}}}"""], lines);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void Tables_are_written_without_what_may_not_be_shown()
    {
        var answers = _formctl.Write("a.jsonl", Lines("large", 3) + Lines("small", 1));

        var (exit, lines, _) = Formctl.Run("tables", _survey, "--answers", answers);

        Assert.Equal(0, exit);
        Assert.Equal("""
            {"tables":[{"item":"one/c","group":"nation","n":4,"notAsked":0,"blank":0,"counts":{"ja":4,"nei":0}},
            {"item":"one/c","group":"place:large","suppressed":true},{"item":"one/c","group":"place:small","suppressed":true},
            {"item":"one/n","group":"nation","n":4,"notAsked":0,"blank":0,"mean":2},
            {"item":"one/n","group":"place:large","suppressed":true},{"item":"one/n","group":"place:small","suppressed":true}],
            "indicators":[{"indicator":"i","group":"nation","n":4,"mean":5},
            {"indicator":"i","group":"place:large","suppressed":true},{"indicator":"i","group":"place:small","suppressed":true}]}
            """.ReplaceLineEndings(""), Assert.Single(lines));
    }

    [Fact]
    public void Of_several_files_each_figure_tells_which_it_stems_from()
    {
        var first = _formctl.Write("a.jsonl", Lines("large", 3));
        var second = _formctl.Write("b.jsonl", Lines("large", 4));

        var (_, lines, _) = Formctl.Run("tables", _survey, "--answers", first, "--answers", second, "--minimum", "2");

        Assert.Contains("""{"item":"one/c","group":"place:large","n":3,"notAsked":0,"blank":0,"counts":{"ja":3,"nei":0},"state":1}""", lines[0]);
    }

    [Theory]
    [InlineData("[]", "Line 1: This is not one JSON object.")]
    [InlineData("""{"id":"1"}{"id":"2"}""", "Line 1: This is not one JSON object.")]
    [InlineData("""{"id":5}""", "Line 1: «id» must be a text.")]
    [InlineData("{\"id\":\"1\"}\n{\"id\":\"1\"}", "Line 2: «1» stands twice.")]
    [InlineData("""{"id":"1","section":{}}""", "Line 1: «section» means nothing here.")]
    [InlineData("""{"id":"1","organisation":5}""", "Line 1: «organisation» must be an object { … }.")]
    [InlineData("""{"id":"1","sections":{"gone":{}}}""", "Line 1: There is no section «gone».")]
    [InlineData("""{"id":"1","sections":{"one":[]}}""", "Line 1: The answers to «one» must be an object { … }.")]
    public void A_line_that_cannot_be_read_is_told_by_its_number(string text, string message)
    {
        var answers = _formctl.Write("a.jsonl", text);

        foreach (var command in new[] { "score", "tables" })
        {
            var (exit, lines, errors) = Formctl.Run(command, _survey, "--answers", answers);
            Assert.Equal((2, 0), (exit, lines.Length));
            Assert.Contains(message, errors, StringComparison.Ordinal);
        }
    }

    private static string Lines(string place, int count) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $$$""" {"id":"{{{place}}}{{{i}}}","organisation":{"place":"{{{place}}}" },"sections":{"one":{"c":"ja","n":2} } } """ + "\n"));
}
