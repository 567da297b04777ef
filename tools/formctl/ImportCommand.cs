using System.CommandLine;
using FormEngine.Findings;
using FormEngine.Importing;

namespace FormEngine.Formctl;

/// <summary><c>formctl import xlsform|surveyjs FILE --out DIR [--language CODE] [--report-language nb|nn|en] [--force]
/// [--json]</c></summary>
internal static class ImportCommand
{
    private const long MostBytes = 50_000_000;

    public static Command Create() => new("import", "Make a form of what another program has, with a report of what was lost.")
    {
        Source("xlsform", "An XLSForm: an Excel workbook with the sheets survey, choices and settings.", (path, name, language) =>
            FormImporter.FromXlsForm(WorkbookFile.Read(path), name, language)),
        Source("surveyjs", "A survey of SurveyJS, as JSON.", (path, name, language) =>
            FormImporter.FromSurveyJs(File.ReadAllText(path), name, language)),
    };

    private static Command Source(string name, string description, Func<string, string, string, ImportedForm> import)
    {
        var file = new Argument<string>("FILE") { Description = "The file to import." };
        var folder = new Option<string>("--out")
        {
            Description = "The folder to write the form to; made where there is none.",
            Required = true
        };
        var language = new Option<string>("--language")
        {
            Description = "The language of texts whose language the source does not say.",
            DefaultValueFactory = _ => "en"
        };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there already." };
        var read = new Option<string>("--report-language")
        {
            Description = "The language of the report: nb, nn or en.",
            DefaultValueFactory = _ => ImportReport.UsualLanguage
        };
        read.AcceptOnlyFromAmong(ImportReport.Languages);
        var json = new Option<bool>("--json") { Description = "Write the report as JSON." };
        var command = new Command(name, description) { file, folder, language, read, force, json };
        command.SetAction(parsed => Guard(parsed.InvocationConfiguration, console =>
        {
            var path = Bounded(parsed.GetValue(file)!);
            var form = import(path, Path.GetFileNameWithoutExtension(path), parsed.GetValue(language)!);
            var report = new ImportReport(form, parsed.GetValue(read)!);
            var written = ImportFolder.Write(form, report.Text(), parsed.GetValue(folder)!, parsed.GetValue(force));
            console.Output.Write(parsed.GetValue(json) ? report.Json() : report.Text() + report.Written(written));
            return ExitCode(form);
        }));
        return command;
    }

    private static string Bounded(string path) => new FileInfo(path) is { Exists: true, Length: > MostBytes }
        ? throw new RefusedException($"{path}: the file is larger than {MostBytes / 1_000_000} MB, which no form is.")
        : path;

    private static int ExitCode(ImportedForm form) => form.Files.Count == 0 ? ExitCodes.Refused
        : form.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Findings
        : ExitCodes.Ok;

    private static int Guard(InvocationConfiguration console, Func<InvocationConfiguration, int> run)
    {
        try
        {
            return run(console);
        }
        catch (Exception error) when (error is RefusedException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(error.Message);
            return ExitCodes.Refused;
        }
    }
}
