using System.Text.RegularExpressions;

namespace FormEngine.Importing.Drafts;

/// <summary>The code of a language that a column names: «English (en)», «nb», «Norsk bokmål».</summary>
internal static partial class LanguageNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["norsk"] = "nb", ["norwegian"] = "nb", ["no"] = "nb", ["bokmål"] = "nb", ["norsk bokmål"] = "nb", ["nynorsk"] = "nn",
        ["norsk nynorsk"] = "nn", ["english"] = "en", ["engelsk"] = "en", ["samisk"] = "se", ["davvisámegiella"] = "se",
        ["svenska"] = "sv", ["swedish"] = "sv", ["dansk"] = "da", ["danish"] = "da", ["french"] = "fr", ["français"] = "fr",
        ["francais"] = "fr", ["spanish"] = "es", ["español"] = "es", ["espanol"] = "es", ["german"] = "de", ["deutsch"] = "de",
        ["portuguese"] = "pt", ["português"] = "pt", ["arabic"] = "ar", ["russian"] = "ru", ["ukrainian"] = "uk",
    };

    /// <summary>Null where the name tells of no language.</summary>
    public static string? Code(string name)
    {
        name = name.Trim();
        if (Bracketed().Match(name) is { Success: true } match)
            name = match.Groups[1].Value;
        if (Known.TryGetValue(name, out var known))
            return known;
        return Tag().Match(name) is { Success: true } tag ? Known.GetValueOrDefault(tag.Groups[1].Value, tag.Groups[1].Value.ToLowerInvariant()) : null;
    }

    [GeneratedRegex(@"\(\s*([\p{L}_-]+)\s*\)\z")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([A-Za-z]{2,3})([-_].*)?\z")]
    private static partial Regex Tag();
}
