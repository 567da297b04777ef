using System.Text.Json;
using System.Text.RegularExpressions;
using FormEngine.Findings;
using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>Reads the options of a closed question, its own or those of a shared definition.</summary>
internal sealed partial class OptionReader(TextTable texts, FindingList findings)
{
    private static readonly string[] MissingKinds = ["dont_know", "not_applicable"];

    /// <summary>The shared definition a schema's options stand in, or null where they are its own.</summary>
    public static string? Definition(SchemaNode schema) => Keys.DefinitionOf(schema.PointerTo("oneOf"));

    public IReadOnlyList<Option> Read(string questionId, SchemaNode schema)
    {
        var options = new List<Option>();
        var labels = new HashSet<string>();
        var codes = new HashSet<string>();
        foreach (var item in schema.Items("oneOf"))
        {
            Keywords.CheckOption(item, findings);
            if (Code(item) is not { } code)
                continue;
            if (!codes.Add(code))
                findings.Error("duplicate_code", item.Pointer, $"The code «{code}» stands twice. Give each option its own.");
            if (item.Text("title") is { } label && !labels.Add(label.Trim()))
                findings.Error("duplicate_label", item.Pointer, $"Two options are called «{label}». Respondents cannot tell them apart.");
            texts.Add(Keys.Option(questionId, item.Pointer, code), item);
            options.Add(new Option(code, item.Number("x-score"), Missing(item), item.Flag("x-exclusive"))
            {
                VisibleIf = item.Rule("x-visible-if"),
            });
        }

        if (options.Count == 0)
            findings.Error("no_options", schema.Pointer, "List the options in «oneOf».");
        return options;
    }

    private string? Code(SchemaNode item)
    {
        if (item.Find("enum") is not { Json: { ValueKind: JsonValueKind.Array } json } || json.GetArrayLength() != 1
            || json[0].ValueKind != JsonValueKind.String)
        {
            findings.Error("bad_option", item.Pointer,
                "An option is written { \"enum\": [\"code\"], \"title\": \"…\" } with exactly one code.");
            return null;
        }

        var code = json[0].GetString()!;
        if (!CodePattern().IsMatch(code))
            findings.Error("bad_code", item.Pointer, $"The code «{code}» may only have letters, digits, «_», «-» and «.».");
        return code;
    }

    private string? Missing(SchemaNode item)
    {
        var missing = item.Text("x-missing");
        if (missing is not null && !MissingKinds.Contains(missing))
            findings.Error("bad_keyword", item.PointerTo("x-missing"), "«x-missing» must be \"dont_know\" or \"not_applicable\".");
        return missing;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_.-]+\z")]
    private static partial Regex CodePattern();
}
