using FormEngine.Importing;

namespace FormEngine.Formctl;

/// <summary>Writes an imported form to a folder.</summary>
internal static class ImportFolder
{
    private const string Report = "import-report.txt";

    /// <summary>
    /// Writes the form, its sidecars and the report; and a survey, where the folder has none. Files that are there
    /// already are never overwritten unasked. Returns what was written.
    /// </summary>
    public static IReadOnlyList<string> Write(ImportedForm form, string report, string folder, bool force)
    {
        if (form.Files.Count == 0)
            return [];
        var files = new Dictionary<string, string>(form.Files) { [Report] = report };
        Directory.CreateDirectory(folder);
        if (files.Keys.FirstOrDefault(file => File.Exists(Path.Combine(folder, file))) is { } taken && !force)
            throw new RefusedException($"{Path.Combine(folder, taken)} is there already. Give another folder, or --force to overwrite it.");
        if (!File.Exists(Path.Combine(folder, FormFiles.Survey)))
            files = files.Concat(form.Survey(SurveyId(form, new DirectoryInfo(folder).Name))).ToDictionary();
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        return [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    // A survey is called as its folder, where that will do for a name.
    private static string SurveyId(ImportedForm form, string folder) =>
        char.IsAsciiLetterLower(folder[0]) && folder.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')
            ? folder
            : form.Id;
}
