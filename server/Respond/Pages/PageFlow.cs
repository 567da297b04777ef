using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;

namespace FormEngine.Server.Respond.Pages;

/// <summary>The way through a form, derived from the answers: hidden pages are not on it.</summary>
public static class PageFlow
{
    public static IReadOnlyList<Page> Visible(SectionSession session) =>
        [.. session.Form.Pages.Where(page => session.State.IsPageVisible(page.Id))];

    /// <summary>The path of the page after this one, or of the review.</summary>
    public static string Next(SectionSession session, string page) =>
        PathOf(session, session.Form.Pages.SkipWhile(other => other.Id != page).Skip(1).FirstOrDefault(IsVisible(session)));

    /// <summary>The path of the page before this one, or of where one came from.</summary>
    public static string Previous(SectionSession session, string page) =>
        session.Form.Pages.TakeWhile(other => other.Id != page).LastOrDefault(IsVisible(session)) is { } previous
            ? session.Key.PagePath(previous.Id)
            : session.BackPath;

    /// <summary>Where to go on: at the last page changed or, where nothing is left to do there, at the next.</summary>
    public static string Resume(SectionSession session, string? lastQuestion)
    {
        var last = session.Form.Pages.FirstOrDefault(page => page.Questions.Any(question => question.Id == lastQuestion));
        if (last is null)
            return First(session);
        return session.State.IsPageVisible(last.Id) && session.State.PageStatus(last.Id) != PageStatus.Done
            ? session.Key.PagePath(last.Id)
            : Next(session, last.Id);
    }

    public static string First(SectionSession session) => PathOf(session, session.Form.Pages.FirstOrDefault(IsVisible(session)));

    private static Func<Page, bool> IsVisible(SectionSession session) => page => session.State.IsPageVisible(page.Id);

    private static string PathOf(SectionSession session, Page? page) =>
        page is null ? session.Key.ReviewPath : session.Key.PagePath(page.Id);
}
