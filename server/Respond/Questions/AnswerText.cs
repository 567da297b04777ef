using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
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
        AnswerType.Number when Number(answer) is { } number => AnswerReader.Write(number, CultureInfo.CurrentCulture),
        AnswerType.Date when Date(answer) is { } date => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => Plain(answer),
    };

    // What a decimal cannot tell from nought stands as it is stored.
    private static decimal? Number(JsonNode? answer) =>
        answer?.GetValueKind() == JsonValueKind.Number && answer.ToJsonString() is var stored
        && decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && (double)number == double.Parse(stored, CultureInfo.InvariantCulture)
            ? number
            : null;

    /// <summary>A stored date; null where it is none.</summary>
    public static DateOnly? Date(JsonNode? answer) =>
        DateOnly.TryParseExact(Plain(answer), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
