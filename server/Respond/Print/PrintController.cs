using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Review;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Print;

/// <summary>
/// The whole empty form on one page, so that everyone can see what is asked before starting; and all entries of a section as one document.
/// </summary>
public sealed class PrintController(PrintedEntries entries, IStringLocalizer<RespondTexts> texts) : SectionController
{
    [HttpGet(SectionRoute + "/form")]
    public IActionResult EmptyForm() => View("EmptyForm", new EmptyFormModel(Session.Form, new FormPrint(
        Session.Survey, Session.Section.Id, Session.OrganisationName, Session.Attributes, Session.Period.ClosesAt, Session.Today), texts));

    [HttpGet(SectionRoute + "/print"), OpenToFormerOwners]
    public async Task<IActionResult> Entries() => Session.Section.HasManyEntries
        ? View("PrintEntries", new PrintedSection(Session, await entries.ReadAsync(Session)))
        : this.SeeOther((Session.Key with { Entry = 1 }).PrintPath);
}

public sealed record PrintedSection(SectionSession Session, IReadOnlyList<ReviewModel> Entries);
