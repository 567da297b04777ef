using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>Parses XPath as XLSForms use it: <c>${question}</c>, <c>.</c>, operators and functions.</summary>
internal sealed class XPathParser(List<Token> tokens) : PrecedenceParser(tokens)
{
    private static readonly Lexicon Spelling = new(
        ["!=", "<=", ">=", "..", "//", "::", "=", "<", ">", "+", "-", "*", "/", "|", "(", ")", "[", "]", ",", ".", "@"], "${", "-.:",
        false);

    private static readonly Dictionary<string, string>[] Operators =
    [
        Operator(("or", ["or"])),
        Operator(("and", ["and"])),
        Operator(("=", ["="]), ("!=", ["!="])),
        Operator(("<", ["<"]), ("<=", ["<="]), (">", [">"]), (">=", [">="])),
        Operator(("+", ["+"]), ("-", ["-"])),
        Operator(("*", ["*"]), ("/", ["div"]), ("%", ["mod"])),
    ];

    protected override IReadOnlyList<IReadOnlyDictionary<string, string>> Levels => Operators;

    public static Node Parse(string text) => new XPathParser(Lexer.Read(text, Spelling)).Parse();

    protected override Node Primary()
    {
        var node = Current.Kind switch
        {
            TokenKind.Number => Number(),
            TokenKind.Text => new Literal(Take().Text),
            TokenKind.Reference => new Reference(Take().Text),
            TokenKind.Name when Following is { Kind: TokenKind.Symbol, Text: "(" } => Function(),
            TokenKind.Name => new Local(Take().Text),
            _ => Bracketed(),
        };
        if (Is("/") || Is("//") || Is("[") || Is("::") || Is("|"))
            throw new ImportException("it walks through the document with an XPath path, which rules cannot");
        return node;
    }

    private static Dictionary<string, string> Operator(params (string Name, string[] Spellings)[] operators) =>
        Spellings.Of(StringComparer.Ordinal, operators);

    private Call Function()
    {
        var name = Take().Text;
        Take();
        return new Call(name, Sequence(")"));
    }

    private Node Bracketed()
    {
        if (Accept("-"))
            return new Call("-", [Level(Operators.Length)]);
        if (Accept("."))
            return new Reference(".");
        if (Is("/") || Is("//") || Is("..") || Is("@"))
            throw new ImportException("it walks through the document with an XPath path, which rules cannot");
        if (!Accept("("))
            throw Unexpected();
        var inner = Expression();
        Demand(")");
        return inner;
    }
}
