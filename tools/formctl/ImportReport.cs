using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Findings;
using FormEngine.Importing;

namespace FormEngine.Formctl;

/// <summary>Tells what became of an import, in the language of whoever reads it.</summary>
internal sealed class ImportReport(ImportedForm form, string language)
{
    /// <summary>The languages it is written in.</summary>
    public static readonly string[] Languages = ["nb", "nn", "en"];

    private static readonly ResourceManager Words = new(typeof(ImportReport));

    // What is lost wants a decision; how it looks can wait.
    private static readonly (ImportOutcome Outcome, ImportConcern Concern)[] Order =
    [
        (ImportOutcome.Dropped, ImportConcern.Content), (ImportOutcome.Approximated, ImportConcern.Content),
        (ImportOutcome.Dropped, ImportConcern.Layout), (ImportOutcome.Approximated, ImportConcern.Layout),
        (ImportOutcome.Exact, ImportConcern.Content),
    ];

    /// <summary>The language of whoever sits at the machine, if it is one of the three.</summary>
    public static string UsualLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "nb" or "no" => "nb",
        "nn" => "nn",
        _ => "en",
    };

    /// <summary>For a person.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var (outcome, concern) in Order)
        {
            var lines = form.Report.Where(line => line.Outcome == outcome && line.Concern == concern).ToList();
            var heading = Say(outcome == ImportOutcome.Exact ? "Exact" : $"{outcome}{concern}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{heading}: {lines.Count}");
            foreach (var line in lines)
                text.AppendLine($"  {line.Place.In(language)}: {OneLine(line.Construct)} → {OneLine(line.Detail.In(language))}");
        }

        text.AppendLine(form.Findings.Count == 0 ? Say("LintsClean") : $"{Say("Findings")}: {form.Findings.Count}");
        foreach (var finding in form.Findings)
            text.AppendLine($"  {finding.Severity.ToString().ToLowerInvariant()} {finding.Code} at {finding.Pointer}: {finding.Message}");
        return text.ToString();
    }

    /// <summary>What was written, and what is left to do.</summary>
    public string Written(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return $"{Say("NothingWritten")}\n";
        var survey = files.Contains(FormFiles.Survey) ? Say("SurveyMadeUp") : Say("SurveyWasThere", form.Id);
        return $"{Say("Written")}: {string.Join(", ", files)}\n{survey}\n";
    }

    public string Json() => new JsonObject
    {
        ["form"] = form.Id,
        ["exact"] = Count(ImportOutcome.Exact),
        ["approximated"] = Count(ImportOutcome.Approximated),
        ["dropped"] = Count(ImportOutcome.Dropped),
        ["lines"] = new JsonArray([.. form.Report.Select(Json)]),
        ["findings"] = new JsonArray([.. form.Findings.Select(Json)]),
    }.ToJsonString(Formctl.Json.Readable) + "\n";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonObject Json(Finding finding) => new()
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["pointer"] = finding.Pointer,
        ["message"] = finding.Message,
        ["language"] = finding.Language,
    };

    private int Count(ImportOutcome outcome) => form.Report.Count(line => line.Outcome == outcome);

    private JsonObject Json(ImportLine line) => new()
    {
        ["outcome"] = line.Outcome.ToString().ToLowerInvariant(),
        ["concern"] = line.Concern.ToString().ToLowerInvariant(),
        ["place"] = line.Place.In(language),
        ["construct"] = line.Construct,
        ["detail"] = line.Detail.In(language),
        ["pointer"] = line.Pointer,
    };

    private string Say(string key, params object[] arguments) => string.Format(
        CultureInfo.InvariantCulture, Words.GetString(key, CultureInfo.GetCultureInfo(language))!, arguments);
}
