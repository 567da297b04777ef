using System.Globalization;
using System.Text;

namespace FormEngine.Findings;

/// <summary>Makes a message that quotes a document safe to show: of one line, of reasonable length, and read from left to right.</summary>
internal static class Printable
{
    private const int Longest = 400;

    public static string Of(string message)
    {
        var kept = message.Length > Longest ? $"{message[..Longest]}…" : message;
        return kept.Any(IsUnseen) ? Escaped(kept) : kept;
    }

    private static string Escaped(string message)
    {
        var escaped = new StringBuilder();
        foreach (var c in message)
            escaped.Append(IsUnseen(c) ? $"\\u{(int)c:x4}" : c);
        return escaped.ToString();
    }

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
