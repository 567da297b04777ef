using System.Text.Encodings.Web;
using System.Text.Json;

namespace FormEngine.Formctl;

internal static class Json
{
    /// <summary>One line, with letters as they are.</summary>
    public static JsonSerializerOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, with letters as they are.</summary>
    public static JsonSerializerOptions Readable { get; } = new(Line) { WriteIndented = true };
}
