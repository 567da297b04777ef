using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Server.Web.Components;

namespace FormEngine.Server.Respond.Questions;

/// <summary>All that is wrong on a page, in the order of its fields, each with the field to mend.</summary>
public static class PageErrors
{
    public static IReadOnlyList<FieldError> On(FormSheet sheet, Page page) =>
        [.. page.Questions.Select(sheet.Question).SelectMany(question => Parts(sheet, question).Prepend(question)).SelectMany(Own)];

    private static IEnumerable<QuestionModel> Parts(FormSheet sheet, QuestionModel question) => question.Question switch
    {
        MatrixQuestion matrix => matrix.Rows.Select(row => sheet.MatrixRow(matrix, row)),
        RepeatingQuestion repeating => Enumerable.Range(0, RepeatingRows.Stored(question.Answer))
            .SelectMany(row => repeating.Columns.Select(column => sheet.Cell(repeating, row, column))),
        _ => [],
    };

    private static IEnumerable<FieldError> Own(QuestionModel question) =>
        question.Errors.Select(message => new FieldError(question.FirstFieldId, $"{question.Title}: {message}"));
}
