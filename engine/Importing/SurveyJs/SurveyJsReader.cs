using FormEngine.Findings;
using FormEngine.Importing.Drafts;
using FormEngine.Schema;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads a survey of SurveyJS into a draft.</summary>
internal sealed class SurveyJsReader(ImportReport report)
{
    public DraftForm Read(string json, string name, string language)
    {
        var findings = new FindingList();
        if (FormDocument.Parse(json, findings) is not { } document)
            throw new ImportException("NoJson", findings.All[0].Message.TrimEnd('.'));
        var context = new SourceContext(report);
        var survey = new SourceObject(document.Root, "", context);
        var form = Form(survey, name, language);
        Calculate(form, survey);
        var triggers = new TriggerReader(form, survey, report);
        var pages = new PageReader(form, triggers.Shown, report);
        foreach (var page in survey.Items("pages"))
            pages.Read(page);
        if (survey.Items("elements").Concat(survey.Items("questions")).ToList() is { Count: > 0 } loose)
            pages.ReadLoose(loose);
        pages.Finish();
        triggers.Apply();
        HiddenAnswers(form, survey);
        new Leftovers(report).Report(survey);
        form.Languages.UnionWith(context.Languages);
        return form;
    }

    private DraftForm Form(SourceObject survey, string name, string language)
    {
        var own = LanguageNames.Code(survey.Text("locale")) ?? language;
        var title = survey.Local("title", own);
        var form = new DraftForm
        {
            Id = Identifiers.OfForm(name),
            Language = own,
            Title = title.IsEmpty ? LocalText.Of(own, name) : title,
            Description = survey.Local("description", own),
        };
        report.Exact(new ImportText("Survey"), name, new ImportText("BecameForm", form.Id, form.Version, own), new Target(form));
        return form;
    }

    private void Calculate(DraftForm form, SourceObject survey)
    {
        foreach (var value in survey.Items("calculatedValues"))
        {
            new Calculations(form, report).Keep(value.Text("name"), value.Text("expression"), value.Place);
            value.ReadAll();
        }
    }

    private void HiddenAnswers(DraftForm form, SourceObject survey)
    {
        var rules = form.Questions.Any(question => question.VisibleIf.Count > 0) || form.Pages.Exists(page => page.VisibleIf.Count > 0);
        var mode = survey.Text("clearInvisibleValues");
        if (mode is "onHidden" or "onHiddenContainer")
            report.Exact(survey.PlaceOf("clearInvisibleValues"), mode, new ImportText("HiddenUnanswered"), new Target(form));
        else if (rules)
            report.Approximated(survey.PlaceOf("clearInvisibleValues"), mode.Length > 0 ? mode : "onComplete",
                new ImportText("HiddenUnansweredAtOnce"), new Target(form), ImportConcern.Layout);
    }
}
