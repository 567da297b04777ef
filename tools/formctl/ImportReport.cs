using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Findings;
using FormEngine.Importing;

namespace FormEngine.Formctl;

/// <summary>Tells what became of an import.</summary>
internal static class ImportReport
{
    /// <summary>For a person: losses first, for they want a decision.</summary>
    public static string Text(ImportedForm form)
    {
        var text = new StringBuilder();
        foreach (var outcome in new[] { ImportOutcome.Dropped, ImportOutcome.Approximated, ImportOutcome.Exact })
        {
            var lines = form.Report.Where(line => line.Outcome == outcome).ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"{outcome}: {lines.Count}");
            foreach (var line in lines)
                text.AppendLine($"  {line.Place}: {OneLine(line.Construct)} → {line.Detail}");
        }

        text.AppendLine(form.Findings.Count == 0 ? "The form lints clean." : $"Findings: {form.Findings.Count}");
        foreach (var finding in form.Findings)
            text.AppendLine($"  {finding.Severity.ToString().ToLowerInvariant()} {finding.Code} at {finding.Pointer}: {finding.Message}");
        return text.ToString();
    }

    /// <summary>What was written, and what is left to do.</summary>
    public static string Written(ImportedForm form, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return "Nothing was written.\n";
        var survey = files.Contains(FormFiles.Survey)
            ? "survey.json was made up so that the form can be used: fill in who asks and whom to contact."
            : $"survey.json was there already: give it a section with the form «{form.Id}».";
        return $"Written: {string.Join(", ", files)}\n{survey}\n";
    }

    public static string Json(ImportedForm form) => new JsonObject
    {
        ["form"] = form.Id,
        ["exact"] = Count(form, ImportOutcome.Exact),
        ["approximated"] = Count(form, ImportOutcome.Approximated),
        ["dropped"] = Count(form, ImportOutcome.Dropped),
        ["lines"] = new JsonArray([.. form.Report.Select(Json)]),
        ["findings"] = new JsonArray([.. form.Findings.Select(Json)]),
    }.ToJsonString(Formctl.Json.Readable) + "\n";

    private static int Count(ImportedForm form, ImportOutcome outcome) => form.Report.Count(line => line.Outcome == outcome);

    private static JsonObject Json(ImportLine line) => new()
    {
        ["outcome"] = line.Outcome.ToString().ToLowerInvariant(),
        ["place"] = line.Place,
        ["construct"] = line.Construct,
        ["detail"] = line.Detail,
    };

    private static JsonObject Json(Finding finding) => new()
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["pointer"] = finding.Pointer,
        ["message"] = finding.Message,
        ["language"] = finding.Language,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
