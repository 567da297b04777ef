using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Answers;

/// <summary>Reads plain values from JSON, however they came into the tree, without ever throwing.</summary>
internal static class Scalars
{
    /// <summary>The text, or null where the value is none or holds half a character.</summary>
    public static string? Text(JsonNode node)
    {
        try
        {
            if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
                return null;
            return value.TryGetValue<string>(out var text) ? text : JsonDocument.Parse(value.ToJsonString()).RootElement.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The number, or null where the value is none or too large to reckon with.</summary>
    public static double? Number(JsonNode node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return null;
        if (!value.TryGetValue<double>(out var number)
            && !double.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return null;
        return double.IsFinite(number) ? number : null;
    }

    /// <summary>The number with all of its digits, or null where the value is none or has more of them than can be told.</summary>
    public static decimal? Decimal(JsonNode node) => node.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Any value as it stands.</summary>
    public static string Plain(JsonNode? node) => node is null ? "" : Text(node) ?? node.ToJsonString();

    public static bool? Boolean(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
