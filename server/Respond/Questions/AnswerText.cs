using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Writes answers as they stand in a field.</summary>
public static class AnswerText
{
    /// <summary>A stored scalar as it stands.</summary>
    public static string Plain(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>What stands in the field of an open question.</summary>
    public static string Typed(Question question, JsonNode? answer) => question.Type switch
    {
        AnswerType.Number when Number(answer) is { } number => number.ToString("0.###############", CultureInfo.CurrentCulture),
        AnswerType.Date when Date(answer) is { } date => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => Plain(answer),
    };

    private static decimal? Number(JsonNode? answer) =>
        answer?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(answer.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static DateOnly? Date(JsonNode? answer) =>
        DateOnly.TryParseExact(Plain(answer), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
