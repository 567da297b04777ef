using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Print;

/// <summary>The whole empty form on one page, so that everyone can see what is asked before starting.</summary>
public sealed class PrintController(IStringLocalizer<RespondTexts> texts) : SectionController
{
    [HttpGet(SectionRoute + "/form")]
    public IActionResult EmptyForm()
    {
        var empty = new JsonObject();
        var state = FormEvaluator.Evaluate(Session.Form, empty, Session.Attributes.Known, Session.Today);
        var sheet = new FormSheet(Session.Form, empty, state, Language.Current.Code, texts);
        return View("EmptyForm", new EmptyFormModel(Session.Survey.Texts(sheet.Texts.Language).Section(Session.Section.Id).Title, sheet));
    }
}

public sealed record EmptyFormModel(string SectionTitle, FormSheet Sheet);
