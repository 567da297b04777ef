using System.Text.RegularExpressions;

namespace FormEngine.Forms;

/// <summary><c>{{question}}</c> in a text: the place of an earlier answer's label.</summary>
internal static partial class Pipes
{
    /// <summary>The questions a text pipes in.</summary>
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Groups[1].Value);

    public static string Fill(string text, Func<string, string> label) =>
        Pattern().Replace(text, match => label(match.Groups[1].Value));

    /// <summary>The text where what it pipes in has another id.</summary>
    public static string Renamed(string text, string from, string to) => Pattern().Replace(text, match =>
        match.Groups[1] is { } name && (name.Value == from || name.Value.StartsWith($"{from}.", StringComparison.Ordinal))
            ? match.Value.Remove(name.Index - match.Index, from.Length).Insert(name.Index - match.Index, to)
            : match.Value);

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Pattern();
}
