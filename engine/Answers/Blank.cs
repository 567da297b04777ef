using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Answers;

/// <summary>What counts as no answer in any kind of question.</summary>
internal static class Blank
{
    public static bool Is(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonObject item => item.Count == 0,
        _ => node.GetValueKind() == JsonValueKind.String && Scalars.Text(node) is { } text && Is(text),
    };

    // JavaScript counts the byte order mark as white space too.
    public static bool Is(string text) => text.All(c => char.IsWhiteSpace(c) || c == '\uFEFF');
}
