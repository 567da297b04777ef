namespace FormEngine.Server.Surveys;

/// <summary>
/// Reads a survey's folder: <c>survey.json</c>, <c>&lt;form&gt;.json</c>, and for each <c>&lt;name&gt;.&lt;language&gt;.json</c>.
/// </summary>
internal static class SurveyFolder
{
    private const string SurveyName = "survey";

    /// <summary>The folders below <paramref name="root"/> that hold a survey, in alphabetical order.</summary>
    public static IEnumerable<string> Find(string root) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root)
            .Where(folder => File.Exists(Path.Combine(folder, SurveyName + ".json")))
            .Order(StringComparer.Ordinal)
        : [];

    public static SurveySource Read(string folder)
    {
        var documents = Documents(folder);
        var forms = documents.Where(document => document.Key != SurveyName).ToDictionary();
        return new SurveySource(Path.GetFileName(folder), documents[SurveyName], forms);
    }

    private static Dictionary<string, SourceDocument> Documents(string folder) => Directory
        .EnumerateFiles(folder, "*.json")
        .Where(file => Path.GetFileName(file).Split('.').Length <= 3)
        .Order(StringComparer.Ordinal)
        .GroupBy(file => Path.GetFileName(file).Split('.')[0])
        .Where(files => files.Any(file => Language(file) is null))
        .ToDictionary(files => files.Key, files => new SourceDocument(
            File.ReadAllText(files.Single(file => Language(file) is null)),
            files.Where(file => Language(file) is not null).ToDictionary(file => Language(file)!, File.ReadAllText)));

    /// <summary>«nn» of <c>generelt.nn.json</c>; null for <c>generelt.json</c>.</summary>
    private static string? Language(string file) => Path.GetFileName(file).Split('.') is [_, var language, _] ? language : null;
}
