using System.Text.Json.Nodes;
using FormEngine.Questions;
using FormEngine.Server.Respond.Questions;

namespace FormEngine.Server.Scorecards.OwnAnswers;

/// <summary>Takes a filled-in form apart into answers, in page order: all that is asked, answered or not.</summary>
internal static class AnswerLines
{
    public static IReadOnlyList<OwnAnswer> Of(FormSheet sheet) =>
        [.. sheet.Form.Pages.SelectMany(page => page.Questions).SelectMany(question => Of(sheet, question))];

    private static IEnumerable<OwnAnswer> Of(FormSheet sheet, Question question)
    {
        var (counts, typed) = (sheet.State.Answers[question.Id], sheet.Answers[question.Id]);
        return question.Type switch
        {
            AnswerType.Parts => question.Parts.Select(row => Line(sheet, row, null, Member(counts, row.Name), Member(typed, row.Name)) with
            {
                Title = $"{sheet.Words.Title(question.Id)} – {sheet.Words.Title(row.Id)}",
            }),
            AnswerType.Rows when counts is JsonArray rows => rows.Index().SelectMany(row => question.Parts.Select(column =>
                Line(sheet, column, row.Index + 1, Member(row.Item, column.Name), null))),
            _ => [Line(sheet, question, null, counts, typed)],
        };
    }

    private static OwnAnswer Line(FormSheet sheet, Question question, int? row, JsonNode? counts, JsonNode? typed)
    {
        var state = counts is not null ? OwnAnswerState.Answered
            : row is null && !sheet.State.IsVisible(question.Id) ? OwnAnswerState.Hidden
            : typed is not null && sheet.State.Errors.Any(error => error.Question == question.Id) ? OwnAnswerState.Unreadable
            : OwnAnswerState.Blank;
        var shown = counts ?? (state == OwnAnswerState.Unreadable ? typed : null);
        return new OwnAnswer(question.Id, sheet.Words.Title(question.Id), row, state, Values(sheet, question, shown));
    }

    private static IReadOnlyList<(JsonNode Code, string Label)> Values(
        FormSheet sheet, Question question, JsonNode? answer) => answer switch
        {
            null => [],
            JsonArray codes when question.Type == AnswerType.Set =>
                [.. codes.OfType<JsonNode>().Select(code => (code, sheet.Words.Option(question.Id, AnswerText.Plain(code))))],
            _ => [(answer, question.Label(answer, sheet.Words))],
        };

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObject)?[name];
}
