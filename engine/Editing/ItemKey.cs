using System.Text.Json.Nodes;

namespace FormEngine.Editing;

/// <summary>What tells the items of a list apart: a text itself, an id, a code, the question of an indicator's item.</summary>
internal static class ItemKey
{
    private static readonly string[] Names = ["id", "code", "question"];

    /// <summary>Null where it has none.</summary>
    public static string? Of(JsonNode? item) => item switch
    {
        JsonValue value => TextOf(value),
        JsonObject json when Code(json) is { } code => TextOf(code[0]),
        JsonObject json => Names.Select(name => TextOf(json[name])).FirstOrDefault(key => key is not null),
        _ => null,
    };

    public static JsonNode Renamed(JsonNode item, string to)
    {
        if (item is not JsonObject json)
            return JsonValue.Create(to);
        var copy = (JsonObject)json.DeepClone();
        if (Code(copy) is { } code)
            code[0] = to;
        else
            copy[Names.First(name => TextOf(copy[name]) is not null)] = to;
        return copy;
    }

    /// <summary>An option's code stands in a list of one.</summary>
    private static JsonArray? Code(JsonObject json) => json["enum"] is JsonArray { Count: 1 } code ? code : null;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
