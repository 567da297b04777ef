using FormEngine.Server.Respond.Answering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Print;

/// <summary>The whole empty form on one page, so that everyone can see what is asked before starting.</summary>
public sealed class PrintController(IStringLocalizer<RespondTexts> texts) : SectionController
{
    [HttpGet(SectionRoute + "/form")]
    public IActionResult EmptyForm() => View("EmptyForm", new EmptyFormModel(Session.Form, new FormPrint(
        Session.Survey, Session.Section.Id, Session.OrganisationName, Session.Attributes, Session.Period.ClosesAt, Session.Today), texts));
}
