using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FormEngine.Tests.Guides;

/// <summary>A README of the repository, and the blocks of code in it.</summary>
internal sealed partial class Guide
{
    private Guide(string text) => Text = text;

    public string Text { get; }

    /// <summary>Reads a file by its path from the root of the repository.</summary>
    public static Guide Read(string path, [CallerFilePath] string here = "") =>
        new(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", path)).ReplaceLineEndings("\n"));

    /// <summary>All blocks with the words that introduce them, in order.</summary>
    public IEnumerable<(string Kind, string Code)> AllBlocks =>
        BlockPattern().Matches(Text).Select(block => (block.Groups["kind"].Value, block.Groups["code"].Value));

    /// <summary>The blocks that are introduced by these words, in order.</summary>
    public IEnumerable<string> Blocks(string kind) =>
        AllBlocks.Where(block => block.Kind == kind).Select(block => block.Code);

    /// <summary>The lines of such blocks, divided into columns at two or more blanks.</summary>
    public IEnumerable<string[]> Rows(string kind) => Blocks(kind)
        .SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(line => ColumnPattern().Split(line.Trim()));

    [GeneratedRegex(@"^```(?<kind>[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex ColumnPattern();
}
