using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A part of an answer to read: a matrix row or a row of repeating rows has a label, other answers have not.</summary>
public sealed record AnswerPart(string? Label, IReadOnlyList<string> Values)
{
    public static IReadOnlyList<AnswerPart> Of(FormSheet sheet, Question question, JsonNode? answer) => (question.Type, answer) switch
    {
        (_, null) => [],
        (AnswerType.Parts, JsonObject rows) => [.. question.Parts
            .Where(row => rows[row.Name] is not null)
            .Select(row => new AnswerPart(sheet.Words.Title(row.Id), [row.Label(rows[row.Name]!, sheet.Words)]))],
        (AnswerType.Rows, JsonArray rows) => [.. rows.Select((row, index) => Row(sheet, question, row, index))],
        (AnswerType.Set, JsonArray codes) =>
            [new(null, [.. codes.Select(code => sheet.Words.Option(question.Id, AnswerText.Plain(code)))])],
        _ => [new(null, [question.Label(answer, sheet.Words)])],
    };

    private static AnswerPart Row(FormSheet sheet, Question question, JsonNode? row, int index)
    {
        var values = question.Parts
            .Where(column => (row as JsonObject)?[column.Name] is not null)
            .Select(column => (column.Id, Parts: Of(sheet, column, row![column.Name])))
            .Select(cell => $"{sheet.Words.Title(cell.Id)}: {string.Join(", ", cell.Parts.SelectMany(part => part.Values))}");
        return new AnswerPart(sheet.Ui["RowNumber", (index + 1).ToString(CultureInfo.CurrentCulture)], [.. values]);
    }
}
