using System.Text;
using System.Text.RegularExpressions;
using FormEngine.Schema;

namespace FormEngine.Answers;

/// <summary>A <c>pattern</c> of a form, matched in time linear in the text.</summary>
internal sealed class TextPattern
{
    private readonly Regex _regex;

    private TextPattern(Regex regex) => _regex = regex;

    /// <summary>The pattern of a schema; null where it has none or one that is not understood, which is then a finding.</summary>
    public static TextPattern? Of(SchemaNode node)
    {
        if (node.Text("pattern") is not { } pattern)
            return null;
        try
        {
            return new TextPattern(new Regex(AsJavaScript(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            node.Findings.Error("bad_pattern", node.PointerTo("pattern"),
                "This pattern is not a regular expression the engine can use. Look-around and back references are not supported.");
            return null;
        }
    }

    public bool Matches(string text) => _regex.IsMatch(text);

    // In JavaScript, \d and \w know only ASCII, and $ is the very end.
    private static string AsJavaScript(string pattern)
    {
        var translated = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                translated.Append(Escape(pattern[++i], inClass));
            else if (pattern[i] == '$' && !inClass)
                translated.Append(@"\z");
            else
            {
                inClass = pattern[i] == '[' || (inClass && pattern[i] != ']');
                translated.Append(pattern[i]);
            }
        }

        return translated.ToString();
    }

    private static string Escape(char escaped, bool inClass) => (escaped, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[A-Za-z0-9_]",
        ('w', true) => "A-Za-z0-9_",
        ('W', false) => "[^A-Za-z0-9_]",
        ('/', _) => "/",
        _ => $"\\{escaped}",
    };
}
