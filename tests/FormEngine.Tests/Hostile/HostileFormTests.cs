using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests.Hostile;

/// <summary>Forms made to break the compiler: each is refused with a finding that says why, or compiled, and soon.</summary>
public sealed class HostileFormTests
{
    private const int TenMegabytes = 10_000_000;

    private static readonly Dictionary<string, (string Code, Func<string> Form)> Forms = new()
    {
        ["nothing"] = ("invalid_json", () => ""),
        ["not JSON"] = ("invalid_json", () => "<?xml version=\"1.0\"?>"),
        ["nested lists"] = ("invalid_json", () => Nested("[", "]", 100_000)),
        ["nested objects"] = ("invalid_json", () => Nested("{\"a\":", "}", 100_000, "1")),
        ["cut off"] = ("invalid_json", () => "{\"id\": \"a"),
        ["UTF-16 read as UTF-8"] = ("invalid_json", () => Encoding.UTF8.GetString(Encoding.Unicode.GetBytes("{\"id\": \"a\"}"))),
        ["a huge key"] =
            ("bad_text",
                () => $$"""{ "{{new string('k', TenMegabytes / 2)}}": [{{string.Join(',',
                    Enumerable.Repeat("1", TenMegabytes / 4))}}] }"""),
        ["control characters"] = ("invalid_json", () => "{\"id\": \"a\u0000\u0007\"}"),
        ["comments"] = ("invalid_json", () => "{ /* form */ }"),
        ["a list"] = ("not_an_object", () => "[]"),
        ["one huge text"] = ("not_an_object", () => $"\"{new string('x', TenMegabytes)}\""),
        ["doubled keys"] = ("duplicate_id", () => """{ "id": "a", "id": "b" }"""),
        ["doubled keys in disguise"] = ("duplicate_id", () => """{ "id": "a", "\u0069d": "b" }"""),
        ["half a character"] = ("bad_text", () => """{ "title": "\ud800" }"""),
        ["half a character as key"] = ("bad_text", () => """{ "\udc00": 1 }"""),
        ["no headers"] = ("missing_header", () => "{}"),
        ["a number out of all bounds"] =
            ("bad_keyword", () => Tiny.Json("""{ "a": { "title": "A", "type": "number", "maximum": 1e308 } }""")),
        ["a length that is none"] = ("bad_keyword", () => Tiny.Json("""{ "a": { "title": "A", "type": "string", "maxLength": 1e300 } }""")),
        ["an id of JavaScript"] = ("bad_id", () => Tiny.Json("""{ "__proto__": { "title": "A", "type": "boolean" } }""")),
        ["an id that reads backwards"] = ("bad_id", () => Tiny.Json("""{ "a\u202eb": { "title": "A", "type": "boolean" } }""")),
        ["a code with a control character"] =
            ("bad_code",
                () => Tiny.Json("""{ "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["a\u0000"], "title": "A" }] } }""")),
        ["a pattern that looks back"] =
            ("bad_pattern", () => Tiny.Json("""{ "a": { "title": "A", "type": "string", "pattern": "(a)\\1" } }""")),
        ["a pattern that repeats beyond measure"] =
            ("bad_pattern", () => Tiny.Json("""{ "a": { "title": "A", "type": "string", "pattern": "((a{1,1000}){1,1000}){1,1000}" } }""")),
        ["definitions in a ring"] =
            ("circular_ref",
                () => WithDefinitions(
                    """{ "x": { "allOf": [{ "$ref": "#/definitions/y" }] }, "y": { "allOf": [{ "$ref": "#/definitions/x" }] } }""")),
        ["a definition of itself"] = ("circular_ref", () => WithDefinitions("""{ "x": { "$ref": "#/definitions/x" } }""")),
        ["a long chain of definitions"] = ("circular_ref", () => WithDefinitions(Chain(10_000))),
        ["a definition elsewhere"] = ("unknown_ref", () => WithDefinitions("""{ "x": { "$ref": "https://example.invalid/x.json" } }""")),
        ["brackets"] = ("rule_too_complex", () => Tiny.RuleForm(Nested("(", ")", 1000, "answers.b > 1"))),
        ["negations"] = ("rule_too_complex", () => Tiny.RuleForm($"{new string('!', 3000)}answered(answers.a)")),
        ["minuses"] = ("rule_too_complex", () => Tiny.RuleForm($"{string.Concat(Enumerable.Repeat("- ", 1900))}answers.b > 1")),
        ["a long sum"] = ("rule_too_complex", () => Tiny.RuleForm($"{string.Concat(Enumerable.Repeat("1+", 1900))}answers.b > 1")),
        ["a megabyte"] = ("rule_too_complex", () => Tiny.RuleForm($"answers.t === '{new string('x', 1_000_000)}'")),
        ["the way out of the sandbox"] = ("unknown_function", () => Tiny.RuleForm("answers['constructor'].constructor('return this')()")),
        ["JavaScript's own names"] = ("unknown_name", () => Tiny.RuleForm("answered(answers.constructor)")),
        ["JavaScript's own names of rows"] = ("unknown_name", () => Tiny.RuleForm("answered(answers.m.__proto__)")),
        ["a function of an object"] = ("unknown_function", () => Tiny.RuleForm("answers.t.toString() === 'x'")),
        ["an evil function"] = ("unknown_function", () => Tiny.RuleForm("eval('1') === 1")),
        ["a code of JavaScript"] = ("unknown_code", () => Tiny.RuleForm("answers.a === 'constructor'")),
        ["a code in disguise"] = ("unknown_code", () => Tiny.RuleForm("answers.a === 'j\u202ea'")),
        ["a rule of many lines"] = ("rule_syntax", () => Tiny.RuleForm("answers.b > 1\u2028answers.b > 2")),
        ["no rule at all"] = ("rule_syntax", () => Tiny.RuleForm("\0")),
    };

    public static TheoryData<string> Names => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_with_a_finding(string what)
    {
        var (code, json) = Forms[what];
        var result = FormCompiler.Compile(json());
        Assert.Null(result.Form);
        Assert.True(result.Findings.Any(finding => finding.Code == code), $"{what}: {string.Join('\n', result.Findings.Take(5))}");
        Assert.All(result.Findings,
            finding => Assert.True(finding.Message.Length < 500, $"{what}: {finding.Message.Length} characters of message"));
        Assert.All(result.Findings, finding => Assert.DoesNotContain(finding.Message, c => char.IsControl(c) || c is '\u202e'));
    }

    [Fact]
    public void A_byte_order_mark_is_no_harm() =>
        Assert.NotNull(FormCompiler.Compile($"\uFEFF{Tiny.Json("""{ "a": { "title": "A", "type": "boolean" } }""")}").Form);

    [Fact]
    public void Of_a_million_faults_enough_are_told()
    {
        var rows = string.Join(',', Enumerable.Range(0, 250_000).Select(i => $"\"Q{i}\":1"));
        var result =
            FormCompiler.Compile(
                $$"""{ "id": "a", "x-version": "1", "x-language": "nb", "title": "A", "type": "object", "x-pages": [], "properties": { {{rows}} } }""");
        Assert.Null(result.Form);
        Assert.InRange(result.Findings.Count, 100, 2000);
    }

    [Fact]
    public void Ten_thousand_options_and_ten_megabytes_of_text_compile()
    {
        var options = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{ "enum": ["k{{i}}"], "title": "K {{i}}" }"""));
        var form =
            Tiny.Compile(
                $$"""{ "a": { "title": "{{new string('x',
                    TenMegabytes)}}", "type": "string", "oneOf": [{{options}}] }, "z": { "title": "Z", "type": "string", "x-visible-if": "answers.a === 'k9999'" } }""");
        Assert.Contains("z", FormEvaluator.Evaluate(form, new() { ["a"] = "k9999" }, OrganisationAttributes.None, default).Visible);
    }

    [Fact]
    public void Ten_thousand_questions_compile_and_evaluate()
    {
        var form = Tiny.Compile($"{{ {string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""
            "q{{i}}": { "title": "Q", "type": "boolean"{{(i > 0 ? $", \"x-visible-if\": \"!answers.q{i - 1}\"" : "")}} }
            """))} }}");
        var answers = new JsonObject(Enumerable.Range(0, 10_000).Select(i => KeyValuePair.Create($"q{i}", (JsonNode?)false)));
        Assert.Empty(FormEvaluator.Evaluate(form, answers, OrganisationAttributes.None, default).Hidden);
    }

    [Fact]
    public void Names_of_JavaScript_are_names_like_any_other()
    {
        var form = Tiny.Compile("""
            { "constructor": { "title": "A", "type": "string", "oneOf": [{ "enum": ["__proto__"], "title": "P" }, { "enum": ["toString"], "title": "S" }] },
              "valueof": { "title": "B", "type": "array", "items": { "type": "object", "properties": { "constructor": { "title": "C", "type": "number" } } } },
              "prototype": { "title": "D", "type": "boolean", "x-visible-if": "answers.constructor === '__proto__' && sum(answers.valueof.constructor) > 1 && !answered(organisation.constructor)" } }
            """);
        var answers =
            AnswerDocument.Parse(
                """{ "constructor": "__proto__", "valueof": [{ "constructor": 2 }], "__proto__": 1, "toString": 2, "hasOwnProperty": 3 }""")!;
        var state = FormEvaluator.Evaluate(form, answers, OrganisationAttributes.None, default);
        Assert.Contains("prototype", state.Visible);
        Assert.Equal(["__proto__", "hasOwnProperty", "toString"], state.Errors.Select(error => error.Question)
            .Order(StringComparer.Ordinal));
    }

    private static string Nested(string open, string close, int depth, string inside = "") =>
        string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));

    private static string Chain(int length) => $"{{ {string.Join(',', Enumerable.Range(0, length)
        .Select(i => $"\"{(i == 0 ? "x" : $"x{i}")}\": {{ \"allOf\": [{{ \"$ref\": \"#/definitions/x{i + 1}\" }}] }}"))} }}";

    private static string WithDefinitions(string definitions) =>
        Tiny.Json("""{ "a": { "title": "A", "allOf": [{ "$ref": "#/definitions/x" }] } }""")[..^1] + $", \"definitions\": {definitions} }}";
}
