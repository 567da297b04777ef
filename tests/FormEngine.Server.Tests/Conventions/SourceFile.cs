using FormEngine.Testing;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>A source file of the product, named by its path in the repository.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public bool IsView => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    public static IReadOnlyList<SourceFile> In(string folder, params string[] extensions) =>
        [.. Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(System.IO.Path.GetExtension(file)))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path))))];
}
