using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormEngine.Linting.Proofs;

/// <summary>Tells a case in words, for a finding.</summary>
internal static class Words
{
    private const int Most = 8;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Case told)
    {
        var answers = told.Answers.Count == 0 ? "nothing answered" : $"the answers {List(told.Answers)}";
        var organisation = told.Organisation.Count == 0 ? "" : $", for an organisation with {List(told.Organisation)}";
        var today = told.Today == Concrete.Today ? "" : $", on {told.Today:yyyy-MM-dd}";
        return answers + organisation + today;
    }

    public static string List(JsonObject values)
    {
        var listed = values.Take(Most).Select(value => $"«{value.Key}» {Value(value.Value!)}");
        return string.Join(", ", values.Count > Most ? listed.Append("…") : listed);
    }

    private static string Value(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(Plain);
}
