using System.Text.RegularExpressions;
using FormEngine.Answers;

namespace FormEngine.Importing.Drafts;

/// <summary>Regular expressions of the source.</summary>
internal static partial class Patterns
{
    /// <summary>The pattern as our forms have it: one that JavaScript reads, and that runs in linear time.</summary>
    /// <exception cref="ImportException">It cannot be used; the reason names what of it.</exception>
    public static string Read(string source, bool ignoresCase = false)
    {
        var pattern = source;
        if (Slashes().Match(pattern) is { Success: true } match)
            (pattern, ignoresCase) = (match.Groups[1].Value, ignoresCase || match.Groups[2].Value.Contains('i'));
        if (pattern.StartsWith("(?i)", StringComparison.Ordinal))
            (pattern, ignoresCase) = (pattern[4..], true);
        if (OtherDialect().Match(pattern) is { Success: true } odd)
            throw new ImportException("PatternDialect", odd.Value);
        pattern = PatternRewriter.Strict(pattern, ignoresCase);
        return TextPattern.Fault(pattern) switch
        {
            null => pattern,
            PatternFault.LookAround => throw new ImportException("PatternLookAround"),
            PatternFault.BackReference => throw new ImportException("PatternBackReference"),
            PatternFault.TooLarge => throw new ImportException("PatternTooLarge"),
            _ => throw new ImportException("PatternSyntax", source),
        };
    }

    /// <summary>Whether all of a text is as a pattern wants it.</summary>
    public static bool IsMatch(string pattern, string text) => TextPattern.Matches(Whole(Read(pattern)), text);

    /// <summary>A pattern that the whole text must match.</summary>
    public static string Whole(string pattern) => $"^(?:{pattern})$";

    [GeneratedRegex(@"^/(.+)/([a-z]*)\z", RegexOptions.Singleline)]
    private static partial Regex Slashes();

    // What other languages have in their patterns, and JavaScript reads as something else.
    [GeneratedRegex(@"\[\[:\w+:\]\]|\\[AzZQEGh]|(?<!\\)[*+?}]\+|\(\?>|\(\?[a-z]+[:)]|&&")]
    private static partial Regex OtherDialect();
}
