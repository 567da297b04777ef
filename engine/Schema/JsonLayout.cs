using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Schema;

/// <summary>Writes JSON as a person would: what fits on a line stands on one.</summary>
internal static class JsonLayout
{
    private const int Widest = 120;

    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode json)
    {
        var text = new StringBuilder();
        Write(json, 0, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, int indent, int used, StringBuilder text)
    {
        var line = Line(node);
        if (indent > 0 && indent + used + line.Length <= Widest || node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
            text.Append(line);
        else if (node is JsonObject json)
            Block('{', '}', json.Select(pair => ($"{Quote(pair.Key)}: ", pair.Value)), indent, text);
        else
            Block('[', ']', ((JsonArray)node).Select(item => ("", item)), indent, text);
    }

    private static void Block(char open, char close, IEnumerable<(string Key, JsonNode? Value)> items, int indent, StringBuilder text)
    {
        text.Append(open);
        var separator = "";
        foreach (var (key, value) in items)
        {
            text.Append(separator).Append('\n').Append(' ', indent + 2).Append(key);
            Write(value, indent + 2, key.Length + 1, text);
            separator = ",";
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    private static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } json => $"{{ {string.Join(", ", json.Select(pair => $"{Quote(pair.Key)}: {Line(pair.Value)}"))} }}",
        JsonArray { Count: > 0 } array => $"[{string.Join(", ", array.Select(Line))}]",
        null => "null",
        _ => node.ToJsonString(Letters),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text, Letters);
}
