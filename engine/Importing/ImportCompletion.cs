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
            throw new ImportException("there is no question in it that could be imported");
        form.Languages.Add(form.Language);
        DraftTidying.Tidy(form, report);
        new DraftTranslation(form, language, report).Run();
        var files = FormWriter.Write(form);
        var sidecars = form.Languages.Where(one => one != form.Language).ToDictionary(one => one, one => files[$"{form.Id}.{one}.json"]);
        var result = FormCompiler.Compile(files[$"{form.Id}.json"], sidecars);
        var findings = result.Form is { } compiled ? result.Findings.Concat(FormLinter.Lint(compiled)) : result.Findings;
        return new ImportedForm(form.Id, form.Language, form.Title.Any(form.Language) ?? form.Id, files, report.Lines, [.. findings]);
    }

    public static ImportedForm Refuse(string place, ImportException error, ImportReport report)
    {
        report.Dropped(place, "", $"Nothing was imported: {error.Message}.");
        return new ImportedForm("", "", "", new Dictionary<string, string>(), report.Lines, Array.Empty<Finding>());
    }
}
