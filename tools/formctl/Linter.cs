using FormEngine.Findings;
using FormEngine.Linting;
using FormEngine.Surveys;

namespace FormEngine.Formctl;

/// <summary>Lints files and folders, each survey with the forms beside it and each form with the survey beside it.</summary>
internal sealed class Linter
{
    private readonly Dictionary<string, SurveyResult> _surveys = [];

    public IEnumerable<(string File, Finding Finding)> Lint(IEnumerable<string> paths) => paths.SelectMany(Files).SelectMany(Lint);

    // Sidecar files are looked at with what they translate.
    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new RefusedException($"{path}: there is no such file or folder.");
        var files = Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
            .Where(file => FormFiles.Language(file) is null).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new RefusedException($"{path}: there is no form or survey in this folder.");
    }

    private IEnumerable<(string File, Finding Finding)> Lint(string file)
    {
        var main = MainFile(file);
        return Findings(main).Select(finding => (FileOf(main, finding), finding)).Where(found => main == file || found.Item1 == file);
    }

    private IEnumerable<Finding> Findings(string main)
    {
        if (FormFiles.IsSurvey(main))
        {
            return Survey(main) is { Survey: { } sound } read
                ? [.. read.Findings, .. Place(sound, Path.GetDirectoryName(Path.GetFullPath(main))!), .. FormLinter.Lint(sound)]
                : Survey(main).Findings;
        }

        var result = FormFiles.Compile(main, FormFiles.Attributes(main));
        var survey = FormFiles.SurveyFileBeside(main) is { } path ? Survey(path).Survey : null;
        return result.Form is { } form ? [.. result.Findings, .. FormLinter.Lint(form, survey)] : result.Findings;
    }

    /// <summary>An earlier version stands in a folder of its own name.</summary>
    private static IEnumerable<Finding> Place(SurveyDefinition survey, string folder) =>
        Path.GetFileName(Path.GetDirectoryName(folder)) == VersionFolder.Name ? VersionFolder.Check(survey, Path.GetFileName(folder)) : [];

    private SurveyResult Survey(string path)
    {
        if (!_surveys.TryGetValue(path, out var survey))
            _surveys[path] = survey = FormFiles.CompileSurvey(path);
        return survey;
    }

    private static string MainFile(string file) =>
        FormFiles.Language(file) is { } language && file[..^$".{language}.json".Length] + ".json" is var main && File.Exists(main)
            ? main
            : file;

    private static string FileOf(string main, Finding finding) =>
        finding.Language is { } language ? $"{main[..^".json".Length]}.{language}.json" : main;
}
