using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FormEngine.Importing.Drafts;

/// <summary>
/// What of a text stands on the screen: our texts are plain, so what makes words bold is left out, and the address of a link stands
/// behind it in brackets.
/// </summary>
internal static partial class Markup
{
    /// <summary>The text without Markdown and HTML.</summary>
    public static string Plain(string text)
    {
        text = Hidden().Replace(text, "");
        text = HtmlLink().Replace(text, match => Link(match.Groups[2].Value, match.Groups[1].Value));
        text = Picture().Replace(text, match => match.Groups[1].Value);
        text = Item().Replace(text, "\n- ");
        text = Break().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, match => match.Value.StartsWith("</t", StringComparison.Ordinal) ? " " : ""));
        // What stands in braces is a name, whose signs are its own.
        var names = new List<string>();
        text = Pipe().Replace(text, match =>
        {
            names.Add(match.Value);
            return $"\uE000{names.Count - 1}\uE001";
        });
        text = MarkdownLink().Replace(text, match => Link(match.Groups[1].Value, match.Groups[2].Value));
        text = Heading().Replace(text, "$1");
        text = Strong().Replace(text, "$2");
        text = Star().Replace(text, "$1");
        text = Underscore().Replace(text, "$1");
        text = Escaped().Replace(text, "$1");
        text = Kept().Replace(text, match => names[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
        return Blanks().Replace(Lines().Replace(text.Replace('\u00A0', ' '), "\n\n"), "$1").Trim();
    }

    /// <summary>Whether nothing but blanks tells them apart.</summary>
    public static bool IsSame(string text, string plain) => text.Where(IsInk).SequenceEqual(plain.Where(IsInk));

    private static bool IsInk(char c) => !char.IsWhiteSpace(c);

    private static string Link(string words, string address)
    {
        var target = Address().Replace(WebUtility.HtmlDecode(address), "");
        return words.Length == 0 ? target : words.Contains(target, StringComparison.Ordinal) ? words : $"{words} ({target})";
    }

    [GeneratedRegex("<(style|script)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<a\\s[^<>]*?href\\s*=\\s*[\"']?([^\"'<>\\s]*)[\"']?[^<>]*>(.*?)</a\\s*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlLink();

    [GeneratedRegex("<img\\s[^<>]*?alt\\s*=\\s*[\"']([^\"'<>]*)[\"'][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("\\s*<li\\b[^<>]*>\\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    [GeneratedRegex("[ \\t]*(<(br|hr)\\s*/?>|</?(p|div|h[1-6]|ul|ol|tr|table|blockquote)\\b[^<>]*>)[ \\t]*", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\\!])\[([^\[\]\n]+)\]\(\s*([^\s()]+)\s*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"^\#{1,6}[ \t]+(.*?)[ \t]*\#*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)(\*\*|(?<![\p{L}\p{N}_])__)(?=\S)(.+?)(?<=[^\s\\])\1", RegexOptions.Singleline)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\\*])\*(?=[^\s*])([^*\n]*[^\s*\\])\*(?!\*)")]
    private static partial Regex Star();

    [GeneratedRegex(@"(?<![\\\p{L}\p{N}_{])_(?=[^\s_])([^_\n]*[^\s_\\])_(?![\p{L}\p{N}_}])")]
    private static partial Regex Underscore();

    [GeneratedRegex(@"\$?\{[^{}]*\}")]
    private static partial Regex Pipe();

    [GeneratedRegex("\uE000(\\d+)\uE001")]
    private static partial Regex Kept();

    [GeneratedRegex(@"\\([*_#\[\]()!`\\])")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\s*\n\s*\n\s*")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[ \t]*(\n)[ \t]*")]
    private static partial Regex Blanks();

    [GeneratedRegex("^mailto:", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
