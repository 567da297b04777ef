using System.Reflection;
using FormEngine.Compilation;

namespace FormEngine.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly Engine = typeof(FormCompiler).Assembly;

    [Fact]
    public void The_engine_refers_to_no_web_no_database_and_no_container() => Assert.DoesNotContain(
        Engine.GetReferencedAssemblies(),
        name => name.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name.Name is "System.Net.Http" or "System.IO.FileSystem" or "System.Console");

    [Fact]
    public void The_engine_looks_at_no_clock_and_no_file() => Assert.Empty(Sources("*.cs")
        .Where(source => Forbidden.Any(word => source.Text.Contains(word, StringComparison.Ordinal)))
        .Select(source => source.Name));

    [Fact]
    public void Only_the_rules_know_Jint() => Assert.Empty(Sources("*.cs")
        .Where(source => !source.Name.StartsWith("Rules", StringComparison.Ordinal)
            && (source.Text.Contains("using Jint", StringComparison.Ordinal) || source.Text.Contains("using Acornima", StringComparison.Ordinal)))
        .Select(source => source.Name));

    [Fact]
    public void Types_are_sealed_or_made_to_derive_from() => Assert.DoesNotContain(
        Engine.GetTypes(), type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.StartsWith('<'));

    private static string[] Forbidden { get; } = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset", "TimeProvider", "File.", "Console.", "Environment.GetEnv"];

    private static IEnumerable<(string Name, string Text)> Sources(string pattern)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FormEngine.sln")))
            folder = folder.Parent!;
        var engine = Path.Combine(folder.FullName, "engine");
        return Directory.EnumerateFiles(engine, pattern, SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(engine, path), File.ReadAllText(path)))
            .Where(source => !source.Name.StartsWith("obj", StringComparison.Ordinal) && !source.Name.StartsWith("bin", StringComparison.Ordinal));
    }
}
