using System.Text;

namespace FormEngine.Importing.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class Lexer(string text, Lexicon lexicon)
{
    private const int Longest = 20_000;
    private int _at;

    public static List<Token> Read(string text, Lexicon lexicon)
    {
        if (text.Length > Longest)
            throw new ImportException("ExpressionTooLong", Longest);
        var lexer = new Lexer(text, lexicon);
        var tokens = new List<Token>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '\uFEFF'))
            _at++;
        var start = _at;
        if (_at == text.Length)
            return new Token(TokenKind.End, "", start);
        if (string.CompareOrdinal(text, _at, lexicon.ReferenceStart, 0, lexicon.ReferenceStart.Length) == 0)
            return new Token(TokenKind.Reference, Reference(), start);
        if (ClosingQuote(text[_at]) is { } quote)
            return new Token(TokenKind.Text, Quoted(quote), start);
        if (IsDigit(_at) || (text[_at] == '.' && IsDigit(_at + 1)))
            return new Token(TokenKind.Number, While(c => char.IsAsciiDigit(c) || c == '.'), start);
        if (char.IsLetter(text[_at]) || text[_at] == '_')
            return new Token(TokenKind.Name, While(c => char.IsLetterOrDigit(c) || c == '_' || lexicon.NameParts.Contains(c)), start);
        return new Token(TokenKind.Symbol, Symbol(), start);
    }

    private bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    // Spreadsheets like to curl the quotes one types.
    private static char? ClosingQuote(char open) => open switch
    {
        '\'' or '"' => open,
        '\u2018' or '\u2019' => '\u2019',
        '\u201C' or '\u201D' => '\u201D',
        '\u201E' => '\u201C',
        '«' => '»',
        _ => null,
    };

    private string Reference()
    {
        var end = text.IndexOf('}', _at);
        if (end < 0)
            throw new ImportException("ReferenceNotClosed", lexicon.ReferenceStart, _at + 1);
        var name = text[(_at + lexicon.ReferenceStart.Length)..end].Trim();
        _at = end + 1;
        return name;
    }

    private string Quoted(char quote)
    {
        var start = _at++;
        var quoted = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (lexicon.HasEscapes && text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is '\'' or '"')
                _at++;
            quoted.Append(text[_at++]);
        }

        if (_at++ >= text.Length)
            throw new ImportException("QuoteNotClosed", start + 1);
        return quoted.ToString();
    }

    private string While(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return text[start.._at];
    }

    // What word processors make of «>=», «!=» and «-».
    private static string? Plain(char sign) => sign switch
    {
        '≥' => ">=",
        '≤' => "<=",
        '≠' => "!=",
        '–' or '−' => "-",
        '×' => "*",
        _ => null,
    };

    private string Symbol()
    {
        if (Plain(text[_at]) is { } plain)
        {
            _at++;
            return plain;
        }

        var symbol = lexicon.Symbols.FirstOrDefault(symbol => string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0)
            ?? throw new ImportException("SignUnknown", $"{text[_at]}", _at + 1);
        _at += symbol.Length;
        return symbol;
    }
}
