using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>
/// What is told next to whoever presses a button of a page: that all is saved, what is left to answer there, that the form has got
/// more pages or fewer.
/// </summary>
internal static class PageTurn
{
    /// <param name="session">The section as it is saved.</param>
    /// <param name="left">The page that is left; null where the respondent stays on it.</param>
    /// <param name="action">What was pressed.</param>
    /// <param name="texts">The words.</param>
    /// <returns>Blank where there is nothing to tell.</returns>
    public static string Words(SectionSession session, Page? left, PageAction action, IStringLocalizer<RespondTexts> texts) => action.Exits
        ? texts["SavedAndLeft", session.Period.ClosesAt.ToDateTimeText()]
        : string.Join(' ', new[] { Left(session, left, action, texts), Pages(session, action, texts) }.OfType<string>());

    private static string? Left(SectionSession session, Page? page, PageAction action, IStringLocalizer<RespondTexts> texts)
    {
        if (page is null || !action.GoesOn || AnswerCount.On(session, [page]) is not { IsDemanded: true, Left: > 0 } count)
            return null;
        var sheet = FormSheet.Of(session, Language.Current.Code, texts);
        return texts["LeftOnPage", sheet.Pipe(sheet.Texts.Page(page.Id).Title), count.Answered, count.All].Value;
    }

    private static string? Pages(SectionSession session, PageAction action, IStringLocalizer<RespondTexts> texts)
    {
        var now = PageFlow.Visible(session).Count;
        return action.Pages is { } before && before != now ? texts[before < now ? "MorePages" : "FewerPages", now].Value : null;
    }
}
