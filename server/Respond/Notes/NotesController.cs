using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Notes;

/// <summary>The notes of one question, for those who share its section: to read, answer and close until the round closes.</summary>
[Route(EntryRoute + "/notes/{question}")]
public sealed class NotesController(NoteBook notes, NoteReader reader, IStringLocalizer<RespondTexts> texts) : SectionController
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!Session.SharesNotes)
            context.Result = new ProblemResult(Web.Problems.Problem.Forbidden);
    }

    [HttpGet]
    public async Task<IActionResult> Show(string question) =>
        await reader.ReadAsync(Session, question, new NotesInput()) is { } page ? View("Notes", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Write(
        string question, [Bind(Prefix = "Input")] NotesInput? input, [FromForm] Guid? close, [FromQuery] string? lang)
    {
        if (await reader.ReadAsync(Session, question, input ?? new NotesInput()) is not { } page)
            return NotFound();
        if (lang is not null)
            ModelState.Clear();
        else if (await IsWrittenAsync(page, close))
            return this.SeeOther(page.Path);
        return View("Notes", page);
    }

    private async Task<bool> IsWrittenAsync(NotesPage page, Guid? close)
    {
        var typed = page.Input.Typed;
        if (!page.CanWrite)
            ModelState.AddModelError("", texts["NotesClosedMeanwhile"]);
        else if (typed.Count == 0 && close is null && ModelState.IsValid)
            ModelState.AddModelError("Input.Text", texts["NoteRequired"]);
        if (!ModelState.IsValid)
            return false;
        if (!await notes.WriteAsync(Session, page.Noted.Question, typed, close))
        {
            ModelState.AddModelError("", texts["NotesFull", NoteBook.MostOfQuestion]);
            return false;
        }
        this.Flash(texts[typed.Count == 0 ? "NoteClosed" : "NoteSaved"]);
        return true;
    }
}
