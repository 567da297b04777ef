using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Hub;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Review;

/// <summary>What is handed in and what happens next, and a copy of it by mail to whoever is signed in.</summary>
[Route(EntryRoute + "/receipt")]
public sealed class ReceiptController(HubReader hub, ReceiptCopies copies, IStringLocalizer<RespondTexts> texts) : SectionController
{
    [HttpGet, OpenToFormerOwners]
    public async Task<IActionResult> Receipt() =>
        Session.IsComplete ? View("Receipt", await ModelAsync()) : this.SeeOther(Session.Key.ReviewPath);

    [HttpPost("copy")]
    public async Task<IActionResult> Copy(Guid press)
    {
        if (!MayCopy)
            return new ProblemResult(Web.Problems.Problem.Forbidden);
        if (!Session.IsComplete)
            return this.SeeOther(Session.Key.ReviewPath);
        if (await copies.AskAsync(Session, press) is { } again)
            this.Flash(texts["CopyTooMany", again.ToDateTimeText()], "warning");
        else
            this.Flash(texts["CopySent"]);
        return this.SeeOther(Session.Key.ReceiptPath);
    }

    /// <summary>Not by staff in the respondent's place, who would have it sent to somebody else than themselves.</summary>
    private bool MayCopy => Session is { StaffId: null, ReadsOnly: false };

    private async Task<ReceiptModel> ModelAsync()
    {
        var title = Session.Survey.Texts(Language.Current.Code).Section(Session.Section.Id).Title;
        var all = await hub.ReadAsync(User.LinkId()!.Value, Language.Current.Code);
        var left = all?.Organisations.Where(organisation => organisation.Period.IsOpen).SelectMany(organisation => organisation.Own)
            .Count(section => section.Status != ResponseStatus.Complete) ?? 0;
        return new ReceiptModel(Session, title, left, MayCopy);
    }
}

/// <param name="Session">The section.</param>
/// <param name="SectionTitle">Its title.</param>
/// <param name="Left">How many sections the respondent has not completed.</param>
/// <param name="MayCopy">Whether the respondent may have a copy sent.</param>
public sealed record ReceiptModel(SectionSession Session, string SectionTitle, int Left, bool MayCopy);
