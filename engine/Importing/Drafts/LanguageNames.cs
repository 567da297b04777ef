using System.Text.RegularExpressions;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Drafts;

/// <summary>The code of a language that a column names: «English (en)», «nb», «Norsk bokmål».</summary>
internal static partial class LanguageNames
{
    private static readonly Dictionary<string, string> Known = Spellings.Of(StringComparer.OrdinalIgnoreCase,
        ("nb", ["no", "norsk", "norwegian", "bokmål", "norsk bokmål"]),
        ("nn", ["nynorsk", "norsk nynorsk"]),
        ("en", ["english", "engelsk"]),
        ("se", ["samisk", "davvisámegiella"]),
        ("sv", ["svenska", "swedish"]),
        ("da", ["dansk", "danish"]),
        ("de", ["deutsch", "german"]),
        ("fr", ["français", "francais", "french"]),
        ("es", ["español", "espanol", "spanish"]),
        ("pt", ["português", "portuguese"]),
        ("ar", ["arabic"]),
        ("ru", ["russian"]),
        ("uk", ["ukrainian"]));

    /// <summary>Null where the name tells of no language.</summary>
    public static string? Code(string name)
    {
        name = name.Trim();
        if (Bracketed().Match(name) is { Success: true } match)
            name = match.Groups[1].Value;
        if (Known.TryGetValue(name, out var known))
            return known;
        return Tag().Match(name) is { Success: true } tag
            ? Known.GetValueOrDefault(tag.Groups[1].Value, tag.Groups[1].Value.ToLowerInvariant())
            : null;
    }

    [GeneratedRegex(@"\(\s*([\p{L}_-]+)\s*\)\z")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([A-Za-z]{2,3})([-_].*)?\z")]
    private static partial Regex Tag();
}
