using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Answers;

/// <summary>Reads stored answers.</summary>
public static class AnswerDocument
{
    /// <summary>Parses answers as JavaScript would: of a doubled key the last value counts.</summary>
    /// <returns>The answers, or null where the text is not one JSON object.</returns>
    public static JsonObject? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? (JsonObject?)Copy(document.RootElement.Clone()) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonNode? Copy(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copy)]),
        JsonValueKind.String => Text(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };

    // Read once and for all, unless it holds half a character, which only an element can.
    private static JsonValue? Text(JsonElement element)
    {
        try
        {
            return JsonValue.Create(element.GetString());
        }
        catch (InvalidOperationException)
        {
            return JsonValue.Create(element);
        }
    }

    private static JsonObject Members(JsonElement element)
    {
        var members = new JsonObject();
        foreach (var property in element.EnumerateObject())
            members[property.Name] = Copy(property.Value);
        return members;
    }
}
