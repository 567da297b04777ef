using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Pages;
using FormEngine.Server.Respond.Questions;

namespace FormEngine.Server.Respond.Review;

/// <summary>All visible answers of a section, to look through before completing it and to read afterwards.</summary>
/// <param name="Session">The section.</param>
/// <param name="Sheet">Its form.</param>
/// <param name="MostParts">So much of one answer is shown; what is printed is shown whole.</param>
public sealed record ReviewModel(SectionSession Session, FormSheet Sheet, int MostParts = ReviewModel.MostOnScreen)
{
    public const int MostOnScreen = 100;

    /// <summary>The questions with notes among those who share the section.</summary>
    public IReadOnlyList<NotedQuestion> Notes { get; init; } = [];

    public string SectionTitle => Session.Survey.Texts(Sheet.Texts.Language).Section(Session.Section.Id).Title;

    public bool IsReady => Session.State.Status == SectionStatus.Ready;

    public IReadOnlyList<ReviewPage> Pages { get; } = ReviewPage.Of(Sheet);

    /// <summary>What stands between the respondent and «Fullfør», with the page to mend it on.</summary>
    public IEnumerable<(ReviewPage Page, PageError Error)> Problems =>
        Pages.SelectMany(page => page.Errors, (page, error) => (page, error));

    public string LinkTo(ReviewPage page, PageError error) =>
        LinkTo(page) + (error.Rows is { } rows ? $"&rows={rows}" : "") + $"#{error.FieldId}";

    public string LinkTo(ReviewPage page) => Session.Key.PagePath(page.Id) + (page.Errors.Count > 0 ? $"?check={PageAction.CheckAll}" : "");
}

public sealed record ReviewPage(string Id, string Title, IReadOnlyList<ReviewAnswer> Answers, IReadOnlyList<PageError> Errors)
{
    /// <summary>The visible pages of a form.</summary>
    public static IReadOnlyList<ReviewPage> Of(FormSheet sheet) =>
        [.. sheet.Form.Pages.Where(page => sheet.State.IsPageVisible(page.Id)).Select(page => new ReviewPage(
            page.Id,
            sheet.Pipe(sheet.Texts.Page(page.Id).Title),
            [.. page.Questions.Where(question => sheet.State.IsVisible(question.Id)).Select(question => Answer(sheet, question))],
            PageErrors.On(sheet, page)))];

    private static ReviewAnswer Answer(FormSheet sheet, Question question) => new(
        question.Id, sheet.Question(question).Title, AnswerPart.Of(sheet, question, ToShow(sheet, question)));

    /// <summary>What counts or, where nothing that was typed could be read, what was typed.</summary>
    private static JsonNode? ToShow(FormSheet sheet, Question question) =>
        sheet.State.Answers[question.Id]
        ?? (sheet.State.Errors.Any(error => error.Question == question.Id) ? sheet.Answers[question.Id] : null);
}

public sealed record ReviewAnswer(string Question, string Title, IReadOnlyList<AnswerPart> Parts);
