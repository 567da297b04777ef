using System.Runtime.CompilerServices;
using FormEngine.Compilation;

namespace FormEngine.Tests.Surface;

/// <summary>
/// The whole public surface of the engine, held against the list beside this file, so that a change to it is seen. That
/// each member is documented is held by the build (CS1591).
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string Accept = "ACCEPT_PUBLIC_SURFACE";

    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed()
    {
        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicSurface.txt");
        var surface = PublicSurface.Write(typeof(FormCompiler).Assembly);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(file, surface);
        Assert.True(surface == File.ReadAllText(file), $"""
            The engine's public surface has changed:
            {string.Join('\n', Differences(File.ReadAllLines(file), surface.TrimEnd().Split('\n')))}
            Need it be public? If so, run this and commit PublicSurface.txt:
            {Accept}=1 dotnet test tests/FormEngine.Tests --filter {nameof(PublicSurfaceTests)}
            """);
    }

    private static IEnumerable<string> Differences(string[] agreed, string[] found) =>
        agreed.Except(found).Select(line => $"- {line.Trim()}").Concat(found.Except(agreed).Select(line => $"+ {line.Trim()}"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
