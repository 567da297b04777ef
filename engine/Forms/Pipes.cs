using System.Text.RegularExpressions;

namespace FormEngine.Forms;

/// <summary><c>{{question}}</c> in a text: the place of an earlier answer's label.</summary>
internal static partial class Pipes
{
    /// <summary>The questions a text pipes in.</summary>
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Groups[1].Value);

    public static string Fill(string text, Func<string, string> label) =>
        Pattern().Replace(text, match => label(match.Groups[1].Value));

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Pattern();
}
