using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Review;

/// <summary>Looking through, completing, opening again, and one's own answers on paper.</summary>
[Route(EntryRoute)]
public sealed class ReviewController(SectionCompletion completion, NoteReader notes, IStringLocalizer<RespondTexts> texts)
    : SectionController
{
    [HttpGet("review"), OpenToFormerOwners]
    public async Task<IActionResult> Review() => View("Review", Model() with { Notes = await notes.ReadAllAsync(Session) });

    [HttpPost("complete")]
    public async Task<IActionResult> Complete(int revision)
    {
        var outcome = await completion.CompleteAsync(Session, revision);
        if (outcome == CompletionOutcome.Done)
            return this.SeeOther(Session.Key.ReceiptPath);

        this.Flash(texts["Complete" + outcome], "warning");
        return this.SeeOther(Session.Key.ReviewPath);
    }

    [HttpPost("reopen")]
    public async Task<IActionResult> Reopen()
    {
        var outcome = await completion.ReopenAsync(Session);
        this.Flash(texts[outcome == CompletionOutcome.Done ? "Reopened" : "ReopenRefused"], outcome == CompletionOutcome.Done
            ? "success"
            : "warning");
        return this.SeeOther(Session.Key.ReviewPath);
    }

    [HttpGet("print"), OpenToFormerOwners]
    public IActionResult Print() => View("PrintAnswers", Model() with { MostParts = int.MaxValue });

    private ReviewModel Model() =>
        new(Session, new FormSheet(Session.Form, Session.Answers, Session.State, Language.Current.Code, texts) { MarkMissing = true });
}
