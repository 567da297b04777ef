using System.Globalization;
using System.Text;
using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Web.Charts;

/// <summary>
/// How wide a text becomes, which the server cannot see. Of each letter the widest of Inter, its semibold, and DejaVu Sans is taken,
/// the latter among the widest that systems have, so that a text is rather shorter than we think.
/// </summary>
public static class Lettering
{
    public const double Size = 14;

    private const double Unknown = 1.05;

    private static readonly (double Width, string Letters)[] Groups =
    [
        (0.30, "ijlI"),
        (0.34, " \u00A0',.:;"),
        (0.42, "!()[]/\\rtf-|ł·"),
        (0.55, "s\"*?`_–°"),
        (0.60, "cdxyvkzFL§«"),
        (0.66, "0123456789$abeghnopquøðþßJESPT»{}RŁŋ"),
        (0.75, "ACKBUVXYZđ"),
        (0.79, "DGHNOQØ&ÐÞ"),
        (0.84, "w+<=>^#~×±→←≤≥Đ"),
        (1.03, "mMWæÆ%@…—"),
    ];

    private static readonly Dictionary<Rune, double> Widths =
        Groups.SelectMany(group => group.Letters.EnumerateRunes().Select(letter => (letter, group.Width))).ToDictionary();

    public static double Width(string text) => Size * PlainText.Of(text).Normalize(NormalizationForm.FormD).EnumerateRunes().Sum(Width);

    /// <summary>The lines of a text, none wider than the width. A word that is wider by itself is parted.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in PlainText.Of(text).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = line.Length == 0 ? word : $"{line} {word}";
            if (Width(joined) <= width)
            {
                line = joined;
                continue;
            }
            if (line.Length > 0)
                lines.Add(line);
            var parts = Part(word, width);
            lines.AddRange(parts.SkipLast(1));
            line = parts[^1];
        }
        return line.Length == 0 ? lines : [.. lines, line];
    }

    private static List<string> Part(string word, double width)
    {
        var parts = new List<string>();
        var part = "";
        foreach (var letter in Letters(word))
        {
            if (part.Length > 0 && Width(part + letter + "-") > width)
            {
                parts.Add(part + "-");
                part = "";
            }
            part += letter;
        }
        return [.. parts, part];
    }

    /// <summary>Each with the marks that stand on it.</summary>
    private static IEnumerable<string> Letters(string word)
    {
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }

    private static double Width(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? 0 : Widths.GetValueOrDefault(letter, Unknown);
}
