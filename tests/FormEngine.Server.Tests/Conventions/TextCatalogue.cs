using System.Xml.Linq;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>One feature's texts: language → key → text, from <c>{Name}.{language}.resx</c>.</summary>
internal sealed record TextCatalogue(string Name, string Folder, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Languages)
{
    public IEnumerable<string> Keys => Languages.Values.SelectMany(texts => texts.Keys).Distinct();

    public static IReadOnlyList<TextCatalogue> All { get; } =
        [.. from file in SourceFile.In("server", ".resx")
            group file by file.Path.Split('.')[0] into files
            select new TextCatalogue(Path.GetFileName(files.Key), files.First().Folder, files.ToDictionary(Language, Read))];

    private static string Language(SourceFile file) => Path.GetFileName(file.Path).Split('.')[1];

    private static IReadOnlyDictionary<string, string> Read(SourceFile file) =>
        XDocument.Parse(file.Text).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
