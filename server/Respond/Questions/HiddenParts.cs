using FormEngine.Forms;

namespace FormEngine.Server.Respond.Questions;

/// <summary>
/// What of a page is hidden, by name: <c>question</c>, <c>matrix.row</c>, <c>rows.0.column</c>, and any of them with
/// <c>:option</c>. The page sends the list it was rendered with, so that the server can tell what its answers revealed.
/// </summary>
public static class HiddenParts
{
    public static IEnumerable<string> Of(FormSheet sheet, Page page) =>
        page.Questions.Select(sheet.Question).SelectMany(question => Of(question, sheet.Cells(question.Question)));

    /// <summary>The questions of which something was hidden and now is not.</summary>
    public static IEnumerable<string> Revealed(FormSheet sheet, Page page, IReadOnlySet<string> before)
    {
        var now = Of(sheet, page).ToHashSet();
        return page.Questions.Select(question => question.Id).Where(id => !now.Contains(id)
            && before.Any(part => QuestionOf(part) == id && !now.Contains(part)));
    }

    private static string QuestionOf(string part) => part.Split('.', ':')[0];

    private static IEnumerable<string> Of(QuestionModel question, IEnumerable<QuestionModel> parts) => question.Visible
        ? Options(question).Concat(parts.SelectMany(part => part.Visible ? Options(part) : [part.Part]))
        : [question.Part];

    private static IEnumerable<string> Options(QuestionModel question) => question.Options
        .Where(option => !question.IsOffered(option.Code)).Select(option => $"{question.Part}:{option.Code}");
}
