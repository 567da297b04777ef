using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Earlier;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>One page of a section: shows it, and saves it whatever the respondent does next.</summary>
[Route(EntryRoute + "/pages/{page}")]
public sealed class PageController(
    AnswerSaver saver, Undoing undoing, LastAnswersReader last, SectionCompletion completion, NoteBook notes, ConflictAuthors authors,
    IStringLocalizer<RespondTexts> texts) : SectionController
{
    [HttpGet]
    public async Task<IActionResult> Show(string page, [FromQuery] PageQuery query)
    {
        if (Find(page) is not { } found)
            return NotFound();
        if (!Session.CanEdit)
            return this.SeeOther(Session.Key.ReviewPath);
        if (Session.State.IsPageVisible(page))
            return View("Page", Model(found, query, await last.FindAsync(Session), await notes.CountAsync(Session)));

        this.Flash(texts["PageNotAsked"], "info");
        return this.SeeOther(PageFlow.Next(Session, page));
    }

    [HttpPost]
    public async Task<IActionResult> Save(string page, [FromForm] PageAction action)
    {
        if (Find(page) is not { } found)
            return NotFound();
        if (action.Reopen)
            await completion.ReopenAsync(Session);

        var result = await SaveAsync(found, action);
        return IsQuiet ? Saved(found, action, result) : await AnswerAsync(found, action, result);
    }

    /// <summary>What a script accepts, which saves quietly in between and when a button is pressed.</summary>
    public const string Quietly = "application/json";

    private bool IsQuiet => Request.Headers.Accept == Quietly;

    /// <summary>Saves the page as it was typed, and then once more without what is to go.</summary>
    private async Task<SaveResult> SaveAsync(Page page, PageAction action)
    {
        var posted = PageParser.Read(Session.Form, page, Request.Form);
        if (action.Putback is { } removal)
            posted = await undoing.PutBackAsync(Session, posted, removal);
        if (action.Take is { } which)
            posted = (await last.FindAsync(Session)).TakeOver(Session, page, posted, which);
        var result = await saver.SaveAsync(Session, posted);
        if (!action.TakesAway || result is not { Accepted: true, Conflicts: [] })
            return result;
        var without = PageParser.Read(Session.Form, page, action.Edit(Request.Form)) with { Revision = result.SeenRevision };
        var revision = result.Session.Revision;
        var after = await saver.SaveAsync(result.Session, without);
        return after.Session.Revision == revision ? after : after with { Removed = action.Removed(after.Session.Revision) };
    }

    private Page? Find(string page) => Session.Form.Pages.FirstOrDefault(other => other.Id == page);

    private PageModel Model(Page page, PageQuery query, LastAnswers answers, IReadOnlyDictionary<string, int>? open) =>
        new(Session, Sheet(query, answers), page, query, open) { TakesAll = answers.HasMoreThanOne(page, Session) };

    private FormSheet Sheet(PageQuery query, LastAnswers answers) =>
        new(Session.Form, Session.Answers, Session.State, Language.Current.Code, texts)
        {
            MarkMissing = query.Check == PageAction.CheckAll,
            Last = answers.ByQuestion,
            ExtraRow = query.Add,
            Removed = Removal.Read(query.Undo) is { } removed && removed.Revision == Session.Revision ? removed : null,
            FirstRows = RowPart.Read(query.Rows) is { } rows ? new Dictionary<string, int> { [rows.Question] = rows.First } : [],
        };

    private IActionResult Saved(Page page, PageAction action, SaveResult result)
    {
        if (!result.Accepted)
            return StatusCode(StatusCodes.Status409Conflict);
        var leads = action.Press && result is { Conflicts: [], Posted.Refused: [] };
        return Json(SaveReport.Of(result, texts) with { To = leads ? Lead(page, action, result) : null });
    }

    private async Task<IActionResult> AnswerAsync(Page page, PageAction action, SaveResult result)
    {
        if (!result.Accepted)
            return Page(StatusCodes.Status409Conflict, "Locked", new LockedModel(result, page, Request.Form, texts));
        if (result.Conflicts.Count > 0)
            return Page(StatusCodes.Status409Conflict, "Conflict",
                new ConflictModel(result, await authors.ReadAsync(result), Request.Form, texts));
        if (result.Posted.Refused.Count > 0)
            return Page(StatusCodes.Status400BadRequest, "Refused", result);
        return this.SeeOther(Lead(page, action, result));
    }

    private ViewResult Page(int status, string view, object model)
    {
        Response.StatusCode = status;
        return View(view, model);
    }

    /// <summary>Where to, with what is to be told there.</summary>
    private string Lead(Page page, PageAction action, SaveResult result)
    {
        var to = Destination(page, action, result);
        var leaves = to.Split('?', '#')[0] != result.Session.Key.PagePath(page.Id);
        if (PageTurn.Words(result.Session, leaves ? page : null, action, texts) is { Length: > 0 } words)
            this.Flash(words, action.Exits ? "success" : "info");
        return to;
    }

    /// <summary>Where the respondent gets to after the save: on, unless there is something on this page to see first.</summary>
    private string Destination(Page page, PageAction action, SaveResult result)
    {
        var session = result.Session;
        var here = new PageAddress(session.Key.PagePath(page.Id), result.Posted);
        if (action.StaysOnPage)
            return here.With(action, result.Removed);
        if (!session.State.IsPageVisible(page.Id))
            return PageFlow.Next(session, page.Id);
        if (!action.TurnsPage)
            return action.Target(session, page.Id);
        var sheet = FormSheet.Of(session, Language.Current.Code, texts, here.FirstRows);
        if (HiddenParts.Revealed(sheet, page, result.Posted.Hidden).FirstOrDefault() is { } first)
            return here.Revealing(first);
        return HasErrors(session, page) ? here.WithErrors(PageErrors.On(sheet, page)) : PageFlow.Next(session, page.Id);
    }

    /// <summary>In its answers, or in what they were typed with.</summary>
    private bool HasErrors(SectionSession session, Page page) =>
        session.State.PageStatus(page.Id) == PageStatus.HasErrors
        || PageErrors.On(FormSheet.Of(session, Language.Current.Code, texts), page).Count > 0;
}
