using System.Text.Encodings.Web;
using System.Text.Json;

namespace FormEngine.Server.Data;

internal static class Json
{
    /// <summary>Norwegian letters as themselves, so that attributes can be read and searched in the database.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
