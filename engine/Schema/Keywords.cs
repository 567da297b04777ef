using FormEngine.Findings;

namespace FormEngine.Schema;

/// <summary>Which keywords stand where. What the engine would silently ignore is told to the author.</summary>
internal static class Keywords
{
    private static readonly string[] Notes = ["title", "description", "default", "$comment", "examples", "id", "x-source"];

    private static readonly string[] Shared =
        [.. Notes, "type", "allOf", "$ref", "x-visible-if", "x-required-if", "x-check", "x-personal"];

    private static readonly string[] Form =
    [
        .. Notes, "$schema", "type", "properties", "required", "definitions", "additionalProperties",
        "x-pages", "x-version", "x-language",
    ];

    private static readonly string[] Page = ["id", "title", "description", "questions", "x-visible-if", "x-source", "$comment"];

    private static readonly string[] Option =
        [.. Notes, "enum", "type", "x-score", "x-missing", "x-exclusive", "x-visible-if"];

    // These change which answers a schema accepts, in ways the engine has no message for.
    private static readonly string[] Validating =
    [
        "not", "anyOf", "oneOf", "enum", "multipleOf", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "uniqueItems", "additionalItems", "items",
        "properties", "required", "patternProperties", "additionalProperties", "minProperties", "maxProperties",
        "dependencies", "const", "if", "then", "else", "contains", "propertyNames",
    ];

    public static void CheckForm(SchemaNode form, FindingList findings) => Check(form, Form, findings);

    public static void CheckPage(SchemaNode page, FindingList findings) => Check(page, Page, findings);

    public static void CheckOption(SchemaNode option, FindingList findings) => Check(option, Option, findings);

    public static void CheckQuestion(SchemaNode question, IEnumerable<string> ofItsKind, FindingList findings) =>
        Check(question, [.. Shared, .. ofItsKind], findings);

    private static void Check(SchemaNode node, string[] known, FindingList findings)
    {
        foreach (var name in node.Json.EnumerateObject().Select(property => property.Name).Except(known))
        {
            var pointer = $"{node.Pointer}/{JsonPointer.Escape(name)}";
            if (Validating.Contains(name))
                findings.Error("unsupported_keyword", pointer, $"«{name}» is not supported here. Use an «x-check» instead, or remove it.");
            else
                findings.Warning("unknown_keyword", pointer, $"«{name}» means nothing here and is ignored. Is it misspelt?");
        }
    }
}
