using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Writes answers as text.</summary>
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
    public static string Typed(Question question, JsonNode? answer) => question switch
    {
        NumberQuestion when Number(answer) is { } number => number.ToString("0.###############", CultureInfo.CurrentCulture),
        DateQuestion when Date(answer) is { } date => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => Plain(answer),
    };

    /// <summary>The answer to read: labels for codes, numbers and dates as the language writes them.</summary>
    public static string Read(FormSheet sheet, Question question, JsonNode answer) => question switch
    {
        SingleChoiceQuestion => Label(sheet, question, Plain(answer)),
        BooleanQuestion when answer.GetValueKind() is JsonValueKind.True => sheet.Ui["Yes"],
        BooleanQuestion when answer.GetValueKind() is JsonValueKind.False => sheet.Ui["No"],
        NumberQuestion when Number(answer) is { } number => WithUnit(sheet, question, number),
        DateQuestion when Date(answer) is { } date => Web.OsloTime.ToDateText(date),
        _ => Plain(answer),
    };

    private static string Label(FormSheet sheet, Question question, string code) => sheet.Pipe(sheet.Texts.Option(question.Id, code));

    private static string WithUnit(FormSheet sheet, Question question, decimal number) =>
        $"{number.ToString("#,0.###############", CultureInfo.CurrentCulture)} {sheet.Texts.Question(question.Id).Unit}".TrimEnd();

    private static decimal? Number(JsonNode? answer) =>
        answer?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(answer.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static DateOnly? Date(JsonNode? answer) =>
        DateOnly.TryParseExact(Plain(answer), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
