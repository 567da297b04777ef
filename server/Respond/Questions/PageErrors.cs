using FormEngine.Forms;
using FormEngine.Server.Web.Components;

namespace FormEngine.Server.Respond.Questions;

/// <summary>All that is wrong on a page, in the order of its fields, each with the field to mend.</summary>
public static class PageErrors
{
    public static IReadOnlyList<FieldError> On(FormSheet sheet, Page page) =>
        [.. page.Questions.Select(sheet.Question).SelectMany(question => sheet.Cells(question.Question).Prepend(question)).SelectMany(Own)];

    private static IEnumerable<FieldError> Own(QuestionModel question) =>
        question.Errors.Select(message => new FieldError(question.FirstFieldId, $"{question.Title}: {message}"));
}
