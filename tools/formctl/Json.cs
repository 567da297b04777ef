using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Formctl;

internal static class Json
{
    /// <summary>One line, with letters as they are.</summary>
    public static JsonSerializerOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A name of the engine as JSON has it: <c>AskedAgain</c> is <c>asked_again</c>.</summary>
    public static string Word<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString());

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>Indented, with letters as they are.</summary>
    public static JsonSerializerOptions Readable { get; } = new(Line) { WriteIndented = true };
}
