using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Formctl;

/// <summary>Finds what belongs to a form or survey by the names of files: <c>form.json</c>, <c>form.nn.json</c>.</summary>
internal static class FormFiles
{
    public const string Survey = "survey.json";

    public static bool IsSurvey(string path) => Path.GetFileName(path) == Survey;

    /// <summary>The language of a sidecar file, or null for a form.</summary>
    public static string? Language(string path) =>
        Path.GetFileNameWithoutExtension(path).Split('.') is [_, var language] ? language : null;

    public static CompileResult Compile(string path, AttributeSchema? attributes) =>
        FormCompiler.Compile(File.ReadAllText(path), Sidecars(path), attributes);

    /// <summary>Compiles a form that is to be used.</summary>
    /// <exception cref="RefusedException">It has errors, or is no form at all.</exception>
    public static CompiledForm Load(string path, AttributeSchema? attributes = null)
    {
        if (IsSurvey(path) || Directory.Exists(path))
            throw new RefusedException($"{path} is no form. Name one of the survey's forms.");
        var result = Compile(path, attributes);
        return result.Form ?? throw new RefusedException(string.Join('\n', result.Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{path}: {finding.Code} at {finding.Pointer}: {finding.Message}")));
    }

    /// <summary>The survey beside a form; null where there is none, or none without errors.</summary>
    public static SurveyDefinition? SurveyBeside(string path) =>
        SurveyFileBeside(path) is { } survey ? CompileSurvey(survey).Survey : null;

    public static string? SurveyFileBeside(string path)
    {
        var survey = Path.Combine(Folder(path), Survey);
        return File.Exists(survey) ? survey : null;
    }

    public static Dictionary<string, string> Sidecars(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var folder = Folder(path);
        return Directory.EnumerateFiles(folder, $"{name}.*.json")
            .Where(file => Language(file) is not null)
            .ToDictionary(file => Language(file)!, File.ReadAllText);
    }

    /// <summary>The attributes of the survey beside a form, if there is one.</summary>
    public static AttributeSchema? Attributes(string path)
    {
        var survey = Path.Combine(Folder(path), Survey);
        return File.Exists(survey) ? SurveyCompiler.Attributes(File.ReadAllText(survey)) : null;
    }

    /// <summary>Compiles a survey with the forms beside it.</summary>
    public static SurveyResult CompileSurvey(string path) => CompileSurvey(path, FormsBeside(path));

    public static SurveyResult CompileSurvey(string path, IReadOnlyDictionary<string, CompiledForm> forms) =>
        SurveyCompiler.Compile(File.ReadAllText(path), Sidecars(path), forms);

    /// <summary>The forms beside a survey that have no errors, by id.</summary>
    public static Dictionary<string, CompiledForm> FormsBeside(string path)
    {
        var attributes = Attributes(path);
        return Directory.EnumerateFiles(Folder(path), "*.json")
            .Where(file => !IsSurvey(file) && Language(file) is null)
            .Select(file => Compile(file, attributes).Form)
            .OfType<CompiledForm>()
            .DistinctBy(form => form.Id)
            .ToDictionary(form => form.Id);
    }

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
