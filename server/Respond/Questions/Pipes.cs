using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Puts earlier answers into texts: <c>{{question}}</c> becomes the answer as the reader's language writes it.</summary>
internal static partial class Pipes
{
    private const string Unanswered = "…";

    public static string Fill(FormSheet sheet, string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Pipe().Replace(text, match => Answer(sheet, match.Groups[1].Value)) : text;

    private static string Answer(FormSheet sheet, string id)
    {
        var path = id.Split('.');
        var stored = sheet.State.Answers[path[0]];
        var answer = path.Length == 1 ? stored : stored?[path[1]];
        return sheet.Form.Find(id) is { } question && answer is not null ? Join(sheet, question, answer) : Unanswered;
    }

    private static string Join(FormSheet sheet, Question question, JsonNode answer) =>
        string.Join(", ", AnswerPart.Of(sheet, question, answer).SelectMany(part => part.Values));

    [GeneratedRegex(@"\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*\}\}")]
    private static partial Regex Pipe();
}
