using System.Text.Json;
using FormEngine.Compilation;
using FormEngine.Findings;

namespace FormEngine.Tests;

public sealed class FormFindingTests
{
    private const string Choice =
        """ "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }] """;

    public static TheoryData<string, string, string> BadQuestions => new()
    {
        { """{ "A": { "title": "A", "type": "string" } }""", "bad_id", "/properties/A" },
        { """{ "__proto__": { "title": "A", "type": "string" } }""", "bad_id", "/properties/__proto__" },
        { """{ "a": { "title": "A", "type": "file" } }""", "unknown_kind", "/properties/a" },
        { """{ "a": { "title": "A" } }""", "unknown_kind", "/properties/a" },
        { """{ "a": "tekst" }""", "bad_keyword", "/properties/a" },
        { """{ "a": { "title": 5, "type": "string" } }""", "bad_keyword", "/properties/a/title" },
        { """{ "a": { "title": "A", "type": "string", "maxLength": -1 } }""", "bad_keyword", "/properties/a/maxLength" },
        { """{ "a": { "title": "A", "type": "number", "minimum": "0" } }""", "bad_keyword", "/properties/a/minimum" },
        { """{ "a": { "title": "A", "type": "number", "minimum": 1e300 } }""", "bad_keyword", "/properties/a/minimum" },
        { """{ "a": { "title": "A", "type": "string", "pattern": "(" } }""", "bad_pattern", "/properties/a/pattern" },
        { """{ "a": { "title": "A", "type": "string", "not": {} } }""", "unsupported_keyword", "/properties/a/not" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [] } }""", "no_options", "/properties/a" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["x", "y"], "title": "X" }] } }""", "bad_option",
            "/properties/a/oneOf/0" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["a b"], "title": "X" }] } }""", "bad_code",
            "/properties/a/oneOf/0" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["x"], "title": "Y" }] } }""",
            "duplicate_code", "/properties/a/oneOf/1" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "X" }] } }""",
            "duplicate_label", "/properties/a/oneOf/1" },
        { """{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-missing": "maybe" }] } }""",
            "bad_keyword", "/properties/a/oneOf/0/x-missing" },
        { """{ "a": { "title": "A", "allOf": [{ "$ref": "#/definitions/grad" }] } }""", "unknown_ref", "/properties/a/allOf/0/$ref" },
        { """{ "a": { "title": "A", "$ref": "#/definitions/grad" } }""", "ref_beside", "/properties/a" },
        { """{ "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", "type": "string" } } } }""", "matrix_scale",
            "/properties/m/properties/r" },
        { """{ "m": { "title": "M", "type": "object" } }""", "no_rows", "/properties/m" },
        { """{ "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "c": { "title": "C", "type": "array", "items": { "type": "object", "properties": {} } } } } } }""", "nested_rows", "/properties/l/items/properties/c" },
        { """{ "a": { "title": "A", "type": "string", "x-check": [{ "rule": "true" }] } }""", "check_message", "/properties/a/x-check/0" },
        { """{ "a": { "title": "A", "type": "string", "x-check": [{ "message": "Nei" }] } }""", "check_rule", "/properties/a/x-check/0" },
        { """{ "a": { "title": "A {{b}}", "type": "string" } }""", "unknown_pipe", "/properties/a/title" },
        { """{ "a": { "title": "A {{a}}", "type": "string" } }""", "later_pipe", "/properties/a/title" },
        { """{ "a": { "title": "A {{b}}", "type": "string" }, "b": { "title": "B", "type": "string" } }""", "later_pipe",
            "/properties/a/title" },
        { """{ "a": { "title": "A", "type": "string" }, "a": { "title": "B", "type": "string" } }""", "duplicate_id", "/properties/a" },
        { """{ "a": { "title": "\ud800", "type": "string" } }""", "bad_text", "/properties/a/title" },
    };

    [Theory]
    [MemberData(nameof(BadQuestions))]
    public void A_bad_question_is_found_where_it_is(string properties, string code, string pointer)
    {
        var result = FormCompiler.Compile(Form(properties));
        Assert.Null(result.Form);
        Assert.Contains((code, pointer), result.Findings.Select(finding => (finding.Code, finding.Pointer)));
    }

    [Theory]
    [InlineData("", "invalid_json")]
    [InlineData("{ \"id\": }", "invalid_json")]
    [InlineData("[]", "not_an_object")]
    [InlineData("null", "not_an_object")]
    [InlineData("{}", "missing_header")]
    public void What_is_no_form_is_found(string json, string code) =>
        Assert.Contains(FormCompiler.Compile(json).Findings, finding => finding.Code == code && finding.Severity == Severity.Error);

    [Fact]
    public void Invalid_json_is_found_with_line_and_column()
    {
        var finding = Assert.Single(FormCompiler.Compile("{\n  \"id\": oops\n}").Findings);
        Assert.Equal(("invalid_json", 9), (finding.Code, finding.Column));
        Assert.Contains("line 2, column 9", finding.Message);
    }

    [Theory]
    [InlineData("""[{ "id": "p", "questions": ["a"] }]""", "question_without_page", "/properties/b")]
    [InlineData("""[{ "id": "p", "questions": ["a", "b"] }, { "id": "q", "questions": ["b"] }]""", "question_on_two_pages",
        "/x-pages/1/questions/0")]
    [InlineData("""[{ "id": "p", "questions": ["a", "b", "c"] }]""", "unknown_name", "/x-pages/0/questions/2")]
    [InlineData("""[{ "id": "p", "questions": ["a"] }, { "id": "p", "questions": ["b"] }]""", "duplicate_id", "/x-pages/1")]
    [InlineData("""[{ "questions": ["a", "b"] }]""", "missing_id", "/x-pages/0")]
    [InlineData("""[{ "id": "p", "questions": ["a", "b"], "x-visible-if": "answers.a === 'ja'" }]""", "forward_reference",
        "/x-pages/0/x-visible-if")]
    public void A_bad_page_is_found(string pages, string code, string pointer)
    {
        var result =
            FormCompiler.Compile(Form($$"""{ "a": { "title": "A", {{Choice}} }, "b": { "title": "B", "type": "string" } }""", pages));
        Assert.Contains((code, pointer), result.Findings.Select(finding => (finding.Code, finding.Pointer)));
    }

    [Theory]
    [InlineData("""[{ "id": "p", "questions": ["a"] }, { "id": "q", "questions": ["b"] }]""", "answers.a === 'ja'")]
    [InlineData("""[{ "id": "p", "questions": ["a"] }, { "id": "q", "questions": ["b"], "x-visible-if": "answers.a === 'ja'" }]""", null)]
    public void Required_on_a_question_that_can_be_hidden_is_found(string pages, string? rule)
    {
        var visibleIf = rule is null ? "" : $", \"x-visible-if\": \"{rule}\"";
        var form =
            Form($$"""{ "a": { "title": "A", {{Choice}} }, "b": { "title": "B", "type": "string"{{visibleIf}} } }""", pages, """["b"]""");
        Assert.Equal(["required_but_hidden"], FormCompiler.Compile(form).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_misspelt_keyword_is_a_warning()
    {
        var result = Tiny.Result("""{ "a": { "title": "A", "type": "string", "x-visibleif": "true" } }""");
        Assert.NotNull(result.Form);
        Assert.Equal(("unknown_keyword", Severity.Warning, "/properties/a/x-visibleif"), Summary(Assert.Single(result.Findings)));
    }

    [Fact]
    public void A_missing_translation_falls_back_and_is_a_warning()
    {
        var sidecar =
            """{ "x-language": "nn", "title": "Lita", "questions": { "a": { "options": { "ja": "Ja!" } }, "borte": { "title": "?" } } }""";
        var form = Form($$"""{ "a": { "title": "Spørsmål", {{Choice}} } }""");
        var result = FormCompiler.Compile(form, new Dictionary<string, string> { ["nn"] = sidecar });
        var texts = result.Form!.Texts("nn");
        Assert.Equal(("Lita", "Spørsmål", "Ja!", "Nei"),
            (texts.Title, texts.Question("a").Title, texts.Option("a", "ja"), texts.Option("a", "nei")));
        Assert.Equal(
            [("unknown_text", "nn", "/questions/borte/title"), ("missing_translation", "nn", "/properties/a/title"),
                ("missing_translation", "nn", "/properties/a/oneOf/1/title")],
            result.Findings.Select(finding => (finding.Code, finding.Language, finding.Pointer)));
    }

    [Fact]
    public void Definitions_in_a_ring_are_found() => Assert.Contains(
        "circular_ref",
        FormCompiler.Compile(
            """{ "definitions": { "a": { "allOf": [{ "$ref": "#/definitions/a" }] } }, "properties": { "q": { "allOf": [{ "$ref": "#/definitions/a" }] } } }""")
            .Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"properties\":{\"a\":")]
    public void Deep_nesting_is_refused(string open) =>
        Assert.Equal("invalid_json", Assert.Single(FormCompiler.Compile(string.Concat(Enumerable.Repeat(open, 100_000))).Findings).Code);

    [Fact]
    public void A_file_of_ten_megabytes_of_mistakes_is_refused_with_a_bounded_number_of_findings()
    {
        var properties = string.Join(',', Enumerable.Range(0, 100_000)
            .Select(i => $"\"Q{i}\": {{ \"title\": \"{new string('x', 40)}\", \"type\": \"nothing\", \"not\": {{}} }}"));
        var result = FormCompiler.Compile(Form("{" + properties + "}", "[]"));
        Assert.Null(result.Form);
        Assert.Equal(1000, result.Findings.Count);
    }

    private static (string, Severity, string) Summary(Finding finding) => (finding.Code, finding.Severity, finding.Pointer);

    // Written as text, so that forms may hold what a JSON tree cannot.
    private static string Form(string properties, string? pages = null, string required = "[]")
    {
        pages ??= $$"""[{ "id": "page", "questions": [{{Names(properties)}}] }]""";
        return $$"""{ "id": "tiny", "x-version": "1", "x-language": "nb", "title": "Tiny", "type": "object", "x-pages": {{pages}}, "required": {{required}}, "properties": {{properties}} }""";
    }

    private static string Names(string properties) =>
        string.Join(", ", JsonDocument.Parse(properties).RootElement.EnumerateObject().Select(property => $"\"{property.Name}\"")
            .Distinct());
}
