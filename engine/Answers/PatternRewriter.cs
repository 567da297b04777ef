using System.Text;

namespace FormEngine.Answers;

/// <summary>
/// Writes a regular expression as JavaScript reads it, so that others read the same: <c>[\w-\.]</c> is a class with a hyphen in it,
/// <c>\d</c> knows only ASCII, and <c>$</c> is the very end.
/// </summary>
internal sealed class PatternRewriter
{
    // Signs that mean themselves, and that strict readers want unescaped.
    private const string Plain = "/@ _'\",:;<>=!&%#~`";

    private const string Kept = "bBnrtvf0123456789xuckpPsS";
    private readonly string _pattern;
    private readonly bool _isForDotNet;
    private readonly bool _ignoresCase;
    private readonly StringBuilder _written = new();
    private int _at;

    private PatternRewriter(string pattern, bool isForDotNet, bool ignoresCase) =>
        (_pattern, _isForDotNet, _ignoresCase) = (pattern, isForDotNet, ignoresCase);

    /// <summary>For the regular expressions of .NET.</summary>
    public static string ForDotNet(string pattern) => new PatternRewriter(pattern, true, false).Write();

    /// <summary>For any reader of JavaScript's regular expressions, the strict ones too.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ignoresCase">Whether upper and lower case are to count the same.</param>
    public static string Strict(string pattern, bool ignoresCase) => new PatternRewriter(pattern, false, ignoresCase).Write();

    private string Write()
    {
        while (_at < _pattern.Length)
        {
            var c = _pattern[_at++];
            if (c == '\\' && _at < _pattern.Length)
                _written.Append(Escape(false).Text);
            else if (c == '[')
                Class();
            else if (c == '$' && _isForDotNet)
                _written.Append(@"\z");
            else if (c == '(' && Follows("?"))
                GroupStart();
            else
                _written.Append(Letter(c));
        }

        return _written.ToString();
    }

    private string Letter(char c) =>
        _ignoresCase && char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : $"{c}";

    // What stands after «(?» is no text.
    private void GroupStart()
    {
        _written.Append('(');
        var name = _pattern.IndexOf('>', _at);
        var length = Follows("?<") && !Follows("?<=") && !Follows("?<!") && name > 0 ? name + 1 - _at : Math.Min(2, _pattern.Length - _at);
        _written.Append(_pattern, _at, length);
        _at += length;
    }

    private void Class()
    {
        var negated = Follows("^");
        _at += negated ? 1 : 0;
        if (Follows("]"))
        {
            // Nothing, or anything.
            _at++;
            _written.Append(negated ? @"[\s\S]" : @"[^\s\S]");
            return;
        }

        _written.Append(negated ? "[^" : "[");
        while (_at < _pattern.Length && _pattern[_at] != ']')
            ClassPart();
        _written.Append(_at++ < _pattern.Length ? "]" : "");
    }

    // A hyphen makes a range only between two characters.
    private void ClassPart()
    {
        var first = Atom();
        if (first.IsMany || !Follows("-") || _at + 1 >= _pattern.Length || _pattern[_at + 1] == ']')
        {
            _written.Append(OtherCase(first.Text)).Append(first.Text);
            return;
        }

        _at++;
        var last = Atom();
        if (last.IsMany)
            _written.Append(first.Text).Append(@"\-").Append(last.Text);
        else
            _written.Append(OtherCase(first.Text, last.Text)).Append($"{first.Text}-{last.Text}");
    }

    private (string Text, bool IsMany) Atom()
    {
        var c = _pattern[_at++];
        return c == '\\' && _at < _pattern.Length ? Escape(true) : (c is '-' or '[' or '^' ? $"\\{c}" : $"{c}", false);
    }

    private string OtherCase(string only) => OtherCase(only, only) is { Length: > 0 } other ? other[..1] : "";

    private string OtherCase(string first, string last) =>
        !_ignoresCase || first is not [var from] || last is not [var to] || !char.IsAsciiLetter(from) || !char.IsAsciiLetter(to) ? ""
        : char.IsAsciiLetterUpper(from) != char.IsAsciiLetterUpper(to) ? ""
        : char.IsAsciiLetterUpper(from) ? $"{char.ToLowerInvariant(from)}-{char.ToLowerInvariant(to)}"
        : $"{char.ToUpperInvariant(from)}-{char.ToUpperInvariant(to)}";

    private (string Text, bool IsMany) Escape(bool inClass)
    {
        var c = _pattern[_at++];
        if (c is 'p' or 'P' && Follows("{") && _pattern.IndexOf('}', _at) is > 0 and var end)
        {
            var property = _pattern[_at..(end + 1)];
            _at = end + 1;
            return ($"\\{c}{property}", true);
        }

        if (_isForDotNet && Ascii(c, inClass) is { } ascii)
            return (ascii, true);
        var isMany = c is 'd' or 'D' or 'w' or 'W' or 's' or 'S';
        if (isMany || Kept.Contains(c) || !char.IsLetterOrDigit(c))
            return (Plain.Contains(c) ? $"{c}" : $"\\{c}", isMany);
        return ($"{c}", false);
    }

    private static string? Ascii(char escaped, bool inClass) => (escaped, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[A-Za-z0-9_]",
        ('w', true) => "A-Za-z0-9_",
        ('W', false) => "[^A-Za-z0-9_]",
        _ => null,
    };

    private bool Follows(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;
}
