using System.Text.Json;
using FormEngine.Findings;

namespace FormEngine.Schema;

/// <summary>A definition as JSON, known to be well formed, free of doubled keys and readable as text.</summary>
internal sealed class FormDocument(JsonElement root, FindingList findings)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly Lazy<Dictionary<string, JsonElement>> _definitions = new(() => ReadDefinitions(root));

    public JsonElement Root => root;

    /// <summary>The shared schemas of the form, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Definitions => _definitions.Value;

    public FindingList Findings => findings;

    /// <summary>Parses a definition; null when it cannot be read at all, which is then among the findings.</summary>
    public static FormDocument? Parse(string json, FindingList findings)
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

        TextInspection.Inspect(root, findings);
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
}
