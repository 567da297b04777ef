using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Parses expressions of SurveyJS: <c>{question} = 'a' and {other} notempty</c>.</summary>
internal sealed class SurveyJsParser(List<Token> tokens) : PrecedenceParser(tokens)
{
    private static readonly Lexicon Spelling = new(
        ["||", "&&", "==", "!=", "<>", "<=", "=<", ">=", "=>", "*=", "=", "<", ">", "+", "-", "*", "/", "%", "^", "!", "(", ")", "[", "]",
            ","], "{", "", true);

    private static readonly Dictionary<string, string>[] Operators =
    [
        Spelt(("or", ["||"])),
        Spelt(("and", ["&&"])),
        Spelt(
            ("<=", ["=<", "lessorequal"]), (">=", ["=>", "greaterorequal"]), ("=", ["==", "equal", "equals"]),
            ("!=", ["<>", "notequal", "notequals"]), ("<", ["less"]), (">", ["greater"])),
        Spelt(("+", []), ("-", [])),
        Spelt(("*", []), ("/", []), ("%", [])),
        Spelt(("^", ["power"])),
        Spelt(
            ("contains", ["*=", "contain"]), ("notcontains", ["notcontain"]), ("anyof", []), ("allof", []), ("noneof", [])),
    ];

    protected override IReadOnlyList<IReadOnlyDictionary<string, string>> Levels => Operators;

    public static Node Parse(string text) => new SurveyJsParser(Lexer.Read(text, Spelling)).Parse();

    protected override Node Primary()
    {
        var node = Factor();
        while (Current.Kind == TokenKind.Name && Current.Text.ToLowerInvariant() is "empty" or "notempty")
            node = new Call(Take().Text.ToLowerInvariant(), [node]);
        return node;
    }

    private static Dictionary<string, string> Spelt(params (string Name, string[] Also)[] operators) =>
        Spellings.Of(StringComparer.OrdinalIgnoreCase, [.. operators.Select(one => (one.Name, one.Also.Append(one.Name).ToArray()))]);

    private Node Factor() => Current.Kind switch
    {
        TokenKind.Number => Number(),
        TokenKind.Text => new Literal(Take().Text),
        TokenKind.Reference => new Reference(Take().Text),
        TokenKind.Name => Word(),
        _ => Bracketed(),
    };

    // An unquoted word that is no function is a text.
    private Node Word()
    {
        var word = Take().Text;
        if (Accept("("))
            return new Call(word, Sequence(")"));
        return word.ToLowerInvariant() switch
        {
            "true" => new Literal(true),
            "false" => new Literal(false),
            "null" or "undefined" => new Literal(""),
            "negate" => new Call("!", [Primary()]),
            _ => new Literal(word),
        };
    }

    private Node Bracketed()
    {
        if (Accept("!"))
            return new Call("!", [Primary()]);
        if (Accept("-"))
            return new Call("-", [Number()]);
        if (Accept("["))
            return new ItemList(Sequence("]"));
        if (!Accept("("))
            throw Unexpected();
        var inner = Expression();
        Demand(")");
        return inner;
    }
}
