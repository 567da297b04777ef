using System.Reflection;
using System.Text.RegularExpressions;
using FormEngine.Testing;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>The guides name files, so that a step can be followed; whoever moves one is told where it is named.</summary>
public sealed partial class GuideTests
{
    private static readonly IReadOnlyList<SourceFile> Guides = SourceFile.In("", ".md");

    [Fact]
    public void Every_file_that_a_guide_names_is_there() =>
        Convention.Holds(
            from guide in Guides
            from Match name in NamedFile().Matches(guide.Text)
            where !Path.Exists(Repository.PathOf(name.Groups[1].Value))
            select $"{guide.Path}: {name.Groups[1].Value}");

    [Fact]
    public void Every_link_in_a_guide_leads_to_a_file() =>
        Convention.Holds(
            from guide in Guides
            from Match link in Link().Matches(guide.Text)
            where !Path.Exists(Repository.PathOf(guide.Folder, link.Groups[1].Value))
            select $"{guide.Path}: {link.Groups[1].Value}");

    [Fact]
    public void The_guide_names_every_setting()
    {
        var guide = File.ReadAllText(Repository.PathOf("README.md"));

        Convention.Holds(
            from options in typeof(Program).Assembly.GetTypes()
            let section = options.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
            where section is not null
            from setting in options.GetProperties().Where(setting => setting.CanWrite)
            let name = $"{section}__{setting.Name}"
            where !guide.Contains($"`{name}", StringComparison.Ordinal)
            select name);
    }

    /// <summary>A path from the root of the repository. Surveys are left out: their guide makes one up.</summary>
    [GeneratedRegex(@"`((?:engine|server|tests|tools)/[\w./-]+)`")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)")]
    private static partial Regex Link();
}
