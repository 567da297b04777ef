using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Importing.Drafts;
using FormEngine.Linting;

namespace FormEngine.Importing;

/// <summary>From a draft to a form that has been compiled, whatever the source.</summary>
internal static class ImportCompletion
{
    public static ImportedForm Complete(DraftForm form, SourceLanguage language, ImportReport report)
    {
        form.Pages.RemoveAll(page => page.Questions.Count == 0);
        if (form.Pages.Count == 0)
            throw new ImportException("NoQuestion");
        form.Languages.Add(form.Language);
        DraftTidying.Tidy(form, report);
        MissingCodes.Offer(form, report);
        new DraftTranslation(form, language, report).Run();
        var files = FormWriter.Write(form);
        var sidecars = form.Languages.Where(one => one != form.Language).ToDictionary(one => one, one => files[$"{form.Id}.{one}.json"]);
        var result = FormCompiler.Compile(files[$"{form.Id}.json"], sidecars);
        var findings = result.Form is { } compiled ? result.Findings.Concat(FormLinter.Lint(compiled)) : result.Findings;
        return new ImportedForm(
            form.Id, form.Language,
            form.Languages.ToDictionary(one => one, one => form.Title.In(one) ?? form.Title.Any(form.Language)!),
            files,
            report.On(new WrittenForm(form, files)), [.. findings]);
    }

    public static ImportedForm Refuse(string place, ImportException error, ImportReport report)
    {
        report.Dropped(new ImportText(place), "", new ImportText("NothingImported", error.Reason));
        var none = new Dictionary<string, string>();
        return new ImportedForm("", "", none, none, report.Losses, Array.Empty<Finding>());
    }
}
