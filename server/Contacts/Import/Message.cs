using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Something to tell the reader: a key in <see cref="ImportTexts"/> and what to put into the text (texts and whole
/// numbers).</summary>
public sealed record Message(string Key, [property: JsonConverter(typeof(MessageArguments))] params object[] Arguments);

/// <summary>Keeps numbers numbers when a message is stored.</summary>
internal sealed class MessageArguments : JsonConverter<object[]>
{
    public override object[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonSerializer.Deserialize<JsonElement[]>(ref reader, options)!.Select(Argument)];

    public override void Write(Utf8JsonWriter writer, object[] value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);

    private static object Argument(JsonElement stored) =>
        stored.ValueKind == JsonValueKind.Number ? stored.GetInt64() : stored.GetString()!;
}
