using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A part of an answer to read: a matrix row or a row of repeating rows has a label, other answers have not.</summary>
public sealed record AnswerPart(string? Label, IReadOnlyList<string> Values)
{
    public static IReadOnlyList<AnswerPart> Of(FormSheet sheet, Question question, JsonNode? answer) => (question, answer) switch
    {
        (_, null) => [],
        (MatrixQuestion matrix, JsonObject rows) => [.. matrix.Rows
            .Where(row => rows[row.Name] is not null)
            .Select(row => new AnswerPart(Title(sheet, row), [AnswerText.Read(sheet, row, rows[row.Name]!)]))],
        (RepeatingQuestion repeating, JsonArray rows) => [.. rows.Select((row, index) => Row(sheet, repeating, row, index))],
        (MultipleChoiceQuestion multiple, JsonArray codes) => [new(null, Labels(sheet, multiple, codes))],
        _ => [new(null, [AnswerText.Read(sheet, question, answer)])],
    };

    private static List<string> Labels(FormSheet sheet, MultipleChoiceQuestion question, JsonArray codes) =>
        [.. codes.Select(code => sheet.Pipe(sheet.Texts.Option(question.Id, AnswerText.Plain(code))))];

    private static AnswerPart Row(FormSheet sheet, RepeatingQuestion question, JsonNode? row, int index)
    {
        var values = question.Columns
            .Where(column => (row as JsonObject)?[column.Name] is not null)
            .Select(column => $"{Title(sheet, column)}: {string.Join(", ", Of(sheet, column, row![column.Name]).SelectMany(part => part.Values))}");
        return new AnswerPart(sheet.Ui["RowNumber", (index + 1).ToString(CultureInfo.CurrentCulture)], [.. values]);
    }

    private static string Title(FormSheet sheet, Question question) => sheet.Pipe(sheet.Texts.Question(question.Id).Title);
}
