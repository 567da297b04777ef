using System.Text.Json;
using FormEngine.Findings;

namespace FormEngine.Schema;

/// <summary>
/// One schema of a form, seen through the shared definition it may build on: a keyword is taken from the schema
/// itself, else from the definition named by <c>allOf: [{ "$ref": … }]</c>.
/// </summary>
internal sealed class SchemaNode
{
    private const int MostLayers = 8;
    private readonly FormDocument _document;
    private readonly List<(JsonElement Json, string Pointer)> _layers = [];

    public SchemaNode(FormDocument document, JsonElement json, string pointer)
    {
        _document = document;
        AddLayer(json, pointer);
    }

    public string Pointer => _layers.Count > 0 ? _layers[0].Pointer : "";

    public JsonElement Json => _layers.Count > 0 ? _layers[0].Json : default;

    public IEnumerable<JsonElement> Layers => _layers.Select(layer => layer.Json);

    public FormDocument Document => _document;

    public FindingList Findings => _document.Findings;

    public string? Type => Text("type");

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name) => Value(name, JsonValueKind.String, "a text")?.Json.GetString();

    public bool Flag(string name) => Find(name) is { } found && IsFlag(found, name);

    public double? Number(string name) =>
        Value(name, JsonValueKind.Number, "a number")?.Json is { } json ? json.GetDouble() : null;

    public int? Count(string name)
    {
        if (Number(name) is not { } number)
            return null;
        if (number is >= 0 and <= int.MaxValue && number == Math.Floor(number))
            return (int)number;
        Findings.Error("bad_keyword", PointerTo(name), $"«{name}» must be a whole number, 0 or more.");
        return null;
    }

    public SchemaNode? Child(string name) =>
        Value(name, JsonValueKind.Object, "an object { … }") is { } found
            ? new SchemaNode(_document, found.Json, found.Pointer)
            : null;

    public IEnumerable<(string Name, SchemaNode Node)> Children(string name)
    {
        if (Value(name, JsonValueKind.Object, "an object { … }") is not { } found)
            yield break;
        foreach (var property in found.Json.EnumerateObject())
        {
            var pointer = $"{found.Pointer}/{JsonPointer.Escape(property.Name)}";
            if (IsObject(property.Value, pointer))
                yield return (property.Name, new SchemaNode(_document, property.Value, pointer));
        }
    }

    public IEnumerable<SchemaNode> Items(string name)
    {
        foreach (var (json, pointer) in Elements(name))
        {
            if (IsObject(json, pointer))
                yield return new SchemaNode(_document, json, pointer);
        }
    }

    public IEnumerable<(string Text, string Pointer)> Texts(string name)
    {
        foreach (var (json, pointer) in Elements(name))
        {
            if (json.ValueKind == JsonValueKind.String)
                yield return (json.GetString()!, pointer);
            else
                Findings.Error("bad_keyword", pointer, $"«{name}» must be a list of texts.");
        }
    }

    /// <summary>A list of lists of texts; null for an element that is something else.</summary>
    public IEnumerable<(IReadOnlyList<string>? Texts, string Pointer)> Lists(string name)
    {
        foreach (var (json, pointer) in Elements(name))
        {
            var isList = json.ValueKind == JsonValueKind.Array
                && json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
            yield return (isList ? [.. json.EnumerateArray().Select(item => item.GetString()!)] : null, pointer);
        }
    }

    public RuleSource? Rule(string name) => Text(name) is { } text ? new RuleSource(text, PointerTo(name)) : null;

    public (JsonElement Json, string Pointer)? Find(string name)
    {
        foreach (var (json, pointer) in _layers)
        {
            if (json.TryGetProperty(name, out var found))
                return (found, $"{pointer}/{name}");
        }

        return null;
    }

    public string PointerTo(string name) => Find(name)?.Pointer ?? $"{Pointer}/{name}";

    private IEnumerable<(JsonElement Json, string Pointer)> Elements(string name)
    {
        if (Value(name, JsonValueKind.Array, "a list [ … ]") is not { } found)
            yield break;
        var index = 0;
        foreach (var item in found.Json.EnumerateArray())
            yield return (item, $"{found.Pointer}/{index++}");
    }

    private (JsonElement Json, string Pointer)? Value(string name, JsonValueKind kind, string expected)
    {
        if (Find(name) is not { } found || found.Json.ValueKind == kind)
            return Find(name);
        Findings.Error("bad_keyword", found.Pointer, $"«{name}» must be {expected}.");
        return null;
    }

    private bool IsFlag((JsonElement Json, string Pointer) found, string name)
    {
        if (found.Json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Findings.Error("bad_keyword", found.Pointer, $"«{name}» must be true or false.");
        return found.Json.ValueKind == JsonValueKind.True;
    }

    private bool IsObject(JsonElement json, string pointer)
    {
        if (json.ValueKind != JsonValueKind.Object)
            Findings.Error("bad_keyword", pointer, "This must be an object { … }.");
        return json.ValueKind == JsonValueKind.Object;
    }

    private void AddLayer(JsonElement json, string pointer)
    {
        if (_layers.Count == MostLayers)
        {
            Findings.Error("circular_ref", pointer, "The definitions refer to each other in a ring. Break it.");
            return;
        }

        _layers.Add((json, pointer));
        if (Reference(json, pointer) is { } reference)
            Follow(reference.Target, reference.Pointer);
    }

    private (string Target, string Pointer)? Reference(JsonElement json, string pointer)
    {
        if (json.TryGetProperty("$ref", out var direct))
        {
            if (json.EnumerateObject().Count() > 1)
                Findings.Error("ref_beside", pointer, "What stands beside a «$ref» is ignored. Write \"allOf\": [{ \"$ref\": … }].");
            return (AsText(direct), $"{pointer}/$ref");
        }

        if (!json.TryGetProperty("allOf", out var all))
            return null;
        if (all.ValueKind == JsonValueKind.Array && all.GetArrayLength() == 1 && all[0].ValueKind == JsonValueKind.Object
            && all[0].TryGetProperty("$ref", out var inner))
            return (AsText(inner), $"{pointer}/allOf/0/$ref");
        Findings.Error("unsupported_keyword", $"{pointer}/allOf",
            "«allOf» may only name one shared definition: [{ \"$ref\": \"#/definitions/…\" }].");
        return null;
    }

    private static string AsText(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : "";

    private void Follow(string target, string pointer)
    {
        const string Prefix = "#/definitions/";
        var name = target.StartsWith(Prefix, StringComparison.Ordinal) ? target[Prefix.Length..] : null;
        if (name is not null && _document.Definitions.TryGetValue(name, out var definition))
            AddLayer(definition, $"/definitions/{JsonPointer.Escape(name)}");
        else
            Findings.Error("unknown_ref", pointer, $"There is no «{target}». Refer to one of the form's definitions: #/definitions/….");
    }
}
