using FormEngine.Compilation;
using FormEngine.Surveys;

namespace FormEngine.Tests;

/// <summary>The forms of the repository, as copied beside the tests.</summary>
internal static class Forms
{
    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "forms");

    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path))
        .Where(path => path.Contains(Path.DirectorySeparatorChar) && !path.EndsWith("survey.json", StringComparison.Ordinal)
            && Path.GetFileName(path).Count(c => c == '.') == 1)
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. All];

    public static TheoryData<string> Surveys => [.. Directory.EnumerateFiles(Root, "survey.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, name));

    public static CompiledForm Compile(string name) => FormCompiler.Compile(Read(name)).Form!;

    /// <summary>The survey of a folder, with the forms beside it.</summary>
    public static SurveyDefinition Survey(string folder)
    {
        var forms = All.Where(name => Path.GetDirectoryName(name) == folder).Select(Compile).ToDictionary(form => form.Id);
        return SurveyCompiler.Compile(Read(Path.Combine(folder, "survey.json")), new Dictionary<string, string>(), forms).Survey!;
    }

    public static Dictionary<string, string> Sidecars(string name) => Directory
        .EnumerateFiles(Path.Combine(Root, Path.GetDirectoryName(name)!), $"{Path.GetFileNameWithoutExtension(name)}.*.json")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path).Split('.')[1], File.ReadAllText);
}
