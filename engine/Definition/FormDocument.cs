using System.Text.Json;
using FormEngine.Linting;

namespace FormEngine.Definition;

/// <summary>A definition as JSON, known to be well formed, free of doubled keys and readable as text.</summary>
internal sealed class FormDocument(JsonElement root, Findings findings)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly Lazy<Dictionary<string, JsonElement>> _definitions = new(() => ReadDefinitions(root));

    public JsonElement Root => root;

    /// <summary>The shared schemas of the form, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Definitions => _definitions.Value;

    public Findings Findings => findings;

    /// <summary>Parses a definition; null when it cannot be read at all, which is then among the findings.</summary>
    public static FormDocument? Parse(string json, Findings findings)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory().TrimStart('\uFEFF'), Options);
            root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            findings.Error("invalid_json", "", InvalidJson(error), (int?)error.BytePositionInLine + 1);
            return null;
        }

        Inspect(root, "", findings);
        if (root.ValueKind != JsonValueKind.Object)
            findings.Error("not_an_object", "", "The file must hold one JSON object: { … }.");
        return findings.HasErrors ? null : new FormDocument(root, findings);
    }

    private static Dictionary<string, JsonElement> ReadDefinitions(JsonElement root) =>
        root.TryGetProperty("definitions", out var definitions) && definitions.ValueKind == JsonValueKind.Object
            ? definitions.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object)
                .ToDictionary(property => property.Name, property => property.Value)
            : [];

    private static string InvalidJson(JsonException error) =>
        error.Message.Contains("depth", StringComparison.Ordinal)
            ? $"The file is nested deeper than {Options.MaxDepth} levels. Make it flatter."
            : $"This is not valid JSON. Look at line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}.";

    // Later readers may then take any string and any key without further care.
    private static void Inspect(JsonElement element, string pointer, Findings findings)
    {
        if (element.ValueKind == JsonValueKind.String && !IsReadable(element))
            findings.Error("bad_text", pointer, "The text holds half a character (a lone surrogate). Write it again.");
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
                Inspect(item, $"{pointer}/{index++}", findings);
        }

        if (element.ValueKind == JsonValueKind.Object)
            InspectProperties(element, pointer, findings);
    }

    private static void InspectProperties(JsonElement element, string pointer, Findings findings)
    {
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (!TryName(property, out var name))
            {
                findings.Error("bad_text", pointer, "A key holds half a character (a lone surrogate). Write it again.");
                continue;
            }

            var child = $"{pointer}/{JsonPointer.Escape(name)}";
            if (!seen.Add(name))
                findings.Error("duplicate_id", child, $"«{name}» stands twice here. Give one of them another name.");
            Inspect(property.Value, child, findings);
        }
    }

    private static bool IsReadable(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }
}
