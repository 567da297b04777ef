using System.Text.RegularExpressions;

namespace FormEngine.Server.Web.Requests;

/// <summary>Text that any database, mail or file can hold: whole characters, and of those that control only tabs and line breaks.</summary>
public static partial class PlainText
{
    public static bool Is(string text) => !Foreign().IsMatch(text);

    /// <summary>The text with a mark where something stood that cannot be kept.</summary>
    public static string Of(string text) => Foreign().Replace(text, "\uFFFD");

    [GeneratedRegex(
        @"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Foreign();
}
