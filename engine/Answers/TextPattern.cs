using System.Text.RegularExpressions;
using FormEngine.Schema;

namespace FormEngine.Answers;

/// <summary>A <c>pattern</c> of a form, matched in time linear in the text.</summary>
internal sealed partial class TextPattern
{
    private readonly Regex _regex;

    private TextPattern(Regex regex) => _regex = regex;

    /// <summary>The pattern of a schema; null where it has none or one that is not understood, which is then a finding.</summary>
    public static TextPattern? Of(SchemaNode node)
    {
        if (node.Text("pattern") is not { } pattern)
            return null;
        if (Fault(pattern) is not { } fault)
            return new TextPattern(Compile(pattern));
        node.Findings.Error("bad_pattern", node.PointerTo("pattern"), $"This pattern cannot be used: {Why(fault, pattern)}.");
        return null;
    }

    /// <summary>What keeps a pattern from being used; null where it can be.</summary>
    public static PatternFault? Fault(string pattern)
    {
        try
        {
            Compile(pattern);
            return null;
        }
        catch (ArgumentException)
        {
            return PatternFault.Syntax;
        }
        catch (NotSupportedException)
        {
            return LookAround().IsMatch(pattern) ? PatternFault.LookAround
                : BackReference().IsMatch(pattern) ? PatternFault.BackReference
                : DotNet().IsMatch(pattern) ? PatternFault.Syntax
                : PatternFault.TooLarge;
        }
    }

    /// <summary>Whether a text matches a pattern that can be used.</summary>
    public static bool Matches(string pattern, string text) => Compile(pattern).IsMatch(text);

    public bool Matches(string text) => _regex.IsMatch(text);

    private static Regex Compile(string pattern) =>
        new(PatternRewriter.ForDotNet(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Why(PatternFault fault, string pattern) => fault switch
    {
        PatternFault.LookAround => $"it looks ahead or behind with «{LookAround().Match(pattern).Value}»; say it in an «x-check» instead",
        PatternFault.BackReference => $"it refers back with «{BackReference().Match(pattern).Value}»",
        PatternFault.TooLarge => "it repeats too much",
        _ => "it is no regular expression",
    };

    [GeneratedRegex(@"\(\?<?[=!]")]
    private static partial Regex LookAround();

    [GeneratedRegex(@"\\[1-9]|\\k<")]
    private static partial Regex BackReference();

    [GeneratedRegex(@"\(\?[>(]")]
    private static partial Regex DotNet();
}
