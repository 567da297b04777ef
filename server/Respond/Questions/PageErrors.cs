using System.Globalization;
using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Something wrong on a page: the field to mend, and the rows it is among where those are not shown.</summary>
public sealed record PageError(string FieldId, string Message, RowPart? Rows = null);

/// <summary>
/// All that is wrong on a page, in the order of its fields, each with the field to mend. Of many rows, those that are shown one by
/// one, and then a line for each part with anything wrong in it.
/// </summary>
public static class PageErrors
{
    public static IReadOnlyList<PageError> On(FormSheet sheet, Page page) =>
        [.. page.Questions.Select(sheet.Question).SelectMany(question => Of(sheet, question))];

    private static IEnumerable<PageError> Of(FormSheet sheet, QuestionModel question)
    {
        var shown = sheet.Cells(question.Question).Prepend(question).SelectMany(Own);
        return question.Question.Type == AnswerType.Rows ? shown.Concat(InOtherRows(sheet, question)) : shown;
    }

    private static IEnumerable<PageError> InOtherRows(FormSheet sheet, QuestionModel question)
    {
        var rows = RepeatingRows.Of(sheet, question.Question, question.Answer);
        return PartsWithErrors(sheet, question.Question).Where(part => part != rows.Parts.Page)
            .Select(part => InPart(sheet, question, rows, part));
    }

    private static IEnumerable<int> PartsWithErrors(FormSheet sheet, Question repeating)
    {
        var columns = repeating.Parts.Select(column => column.Id).ToHashSet();
        return sheet.State.Errors.Where(error => error.Row is not null && columns.Contains(error.Question))
            .Select(error => RepeatingRows.PartOf(error.Row!.Value)).Distinct().Order();
    }

    private static PageError InPart(FormSheet sheet, QuestionModel question, RepeatingRows rows, int part)
    {
        var (first, last) = rows.RowsOf(part);
        var message = sheet.Ui["ErrorInRows", Number(first), Number(last)];
        return new PageError(question.Id, $"{question.Title}: {message}", new RowPart(question.Question.Id, part));
    }

    private static IEnumerable<PageError> Own(QuestionModel question) =>
        question.Errors.Select(message => new PageError(question.FirstFieldId, $"{question.Title}: {message}"));

    private static string Number(int row) => (row + 1).ToString(CultureInfo.CurrentCulture);
}
