using FormEngine.Importing.Drafts;
using FormEngine.Importing.SurveyJs;
using FormEngine.Importing.XlsForm;

namespace FormEngine.Importing;

/// <summary>Makes forms of what other programs have, and tells what became of every part of it.</summary>
public static class FormImporter
{
    /// <summary>Imports an XLSForm. Never throws on bad input: what cannot be used is in the report.</summary>
    /// <param name="sheets">The sheets of the workbook; <c>survey</c>, <c>choices</c> and <c>settings</c> are read.</param>
    /// <param name="name">What to call the form where the source does not say.</param>
    /// <param name="language">The language of texts whose language the source does not say, such as <c>nb</c>.</param>
    public static ImportedForm FromXlsForm(IReadOnlyList<SourceSheet> sheets, string name, string language)
    {
        var report = new ImportReport();
        try
        {
            var form = new XlsFormReader(sheets, report).Read(name, Language(language));
            return ImportCompletion.Complete(form, new XlsFormLanguage(), report);
        }
        catch (ImportException error)
        {
            return ImportCompletion.Refuse("Workbook", error, report);
        }
    }

    /// <summary>Imports a survey of SurveyJS. Never throws on bad input: what cannot be used is in the report.</summary>
    /// <param name="json">The survey.</param>
    /// <param name="name">What to call the form.</param>
    /// <param name="language">The language of texts whose language the source does not say, such as <c>nb</c>.</param>
    public static ImportedForm FromSurveyJs(string json, string name, string language)
    {
        var report = new ImportReport();
        try
        {
            var form = new SurveyJsReader(report).Read(json, name, Language(language));
            return ImportCompletion.Complete(form, new SurveyJsLanguage(), report);
        }
        catch (ImportException error)
        {
            return ImportCompletion.Refuse("Survey", error, report);
        }
    }

    private static string Language(string language) => LanguageNames.Code(language)
        ?? throw new ImportException("NoLanguage", language);
}
