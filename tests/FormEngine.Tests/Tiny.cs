using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Findings;

namespace FormEngine.Tests;

/// <summary>Forms of a few lines: the properties as written, headers and one page added.</summary>
internal static class Tiny
{
    public static CompiledForm Compile(string properties) =>
        Result(properties) is { Form: { } form }
            ? form
            : throw new InvalidOperationException(string.Join('\n', Result(properties).Findings));

    public static CompileResult Result(string properties) => FormCompiler.Compile(Json(properties));

    public static string Json(string properties) => RuleCase.Complete(new JsonObject { ["properties"] = JsonNode.Parse(properties) });

    /// <summary>The one finding of a form with the questions a (ja/nei), b (a number), s (a set) and a rule on z.</summary>
    public static Finding RuleFinding(string rule)
    {
        var result = FormCompiler.Compile(RuleForm(rule));
        Assert.Null(result.Form);
        return Assert.Single(result.Findings);
    }

    public static string RuleForm(string rule) => Json($$"""
        { "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }] },
          "b": { "title": "B", "type": "number" }, "d": { "title": "D", "type": "string", "format": "date" }, "t": { "title": "T", "type": "string" },
          "s": { "title": "S", "type": "array", "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y" }] } },
          "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["k"], "title": "K" }] } } },
          "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "c": { "title": "C", "type": "string" }, "n": { "title": "N", "type": "number" } } } },
          "z": { "title": "Z", "type": "string", "x-visible-if": {{System.Text.Json.JsonSerializer.Serialize(rule)}} },
          "later": { "title": "Later", "type": "boolean" } }
        """);
}
