namespace FormEngine.Server.Tests.Conventions;

public sealed class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide() =>
        Convention.Holds(
            from folder in new[] { "engine", "server", "tools" }
            from file in SourceFile.In(folder, ".cs", ".cshtml", ".css", ".js")
            where !file.Folder.StartsWith("server/wwwroot/lib", StringComparison.Ordinal)
            from line in file.Text.Split('\n').Index()
            where line.Item.Length > Longest
            select $"{file.Path}:{line.Index + 1} is {line.Item.Length} characters long");
}
