using System.Globalization;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

/// <summary>
/// Reads a survey's folder: <c>survey.json</c>, <c>&lt;form&gt;.json</c>, and for each <c>&lt;name&gt;.&lt;language&gt;.json</c>.
/// Its earlier versions stand in <c>versions/&lt;label&gt;</c>, each a folder like that.
/// </summary>
internal static class SurveyFolder
{
    private const string SurveyName = "survey";

    private static readonly StringComparer ByLabel = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>
    /// The surveys below <paramref name="root"/> in alphabetical order, the earlier versions of each before what is asked now.
    /// </summary>
    public static IEnumerable<SurveySource> ReadAll(string root) => Holding(root).Order(StringComparer.Ordinal).SelectMany(folder =>
        Holding(Path.Combine(folder, VersionFolder.Name)).OrderBy(Path.GetFileName, ByLabel).Append(folder)
            .Select(version => Read(root, version, isEarlier: version != folder)));

    private static IEnumerable<string> Holding(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(inner => File.Exists(Path.Combine(inner, SurveyName + ".json")))
        : [];

    private static SurveySource Read(string root, string folder, bool isEarlier)
    {
        var documents = Documents(folder);
        var forms = documents.Where(document => document.Key != SurveyName).ToDictionary();
        var name = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
        return new SurveySource(name, isEarlier, documents[SurveyName], forms);
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
