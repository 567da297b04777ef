using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>Parses XPath as XLSForms use it: <c>${question}</c>, <c>.</c>, <c>../group/question</c>, operators and functions.</summary>
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
            TokenKind.Name when Following is { Kind: TokenKind.Symbol, Text: "/" } => Walk([Take().Text]),
            TokenKind.Name => new Local(Take().Text),
            _ => Bracketed(),
        };
        if (Is("/") || Is("//") || Is("[") || Is("::") || Is("|"))
            throw new ImportException("PathTooMuch");
        return node;
    }

    private static Dictionary<string, string> Operator(params (string Name, string[] Spellings)[] operators) =>
        Spellings.Of(StringComparer.Ordinal, operators);

    private Node Function()
    {
        var name = Take().Text;
        Take();
        var call = new Call(name, Sequence(")"));
        return call is { Name: "current", Arguments.Count: 0 } ? Walk(["."]) : call;
    }

    private Node Bracketed()
    {
        if (Accept("-"))
            return new Call("-", [Level(Operators.Length)]);
        if (Is(".") || Is(".."))
            return Walk([Take().Text]);
        if (Is("/") && Following.Kind == TokenKind.Name)
            return Walk([]);
        if (Is("/") || Is("//") || Is("@"))
            throw new ImportException("PathTooMuch");
        if (!Accept("("))
            throw Unexpected();
        var inner = Expression();
        Demand(")");
        return inner;
    }

    // From the first step on; none where the way begins at the top.
    private Node Walk(List<string> steps)
    {
        var isFromTheTop = steps.Count == 0;
        while (Accept("/"))
        {
            if (Current.Kind != TokenKind.Name && !Is("..") && !Is("."))
                throw new ImportException("PathTooMuch");
            steps.Add(Take().Text);
        }

        return steps is ["."] ? new Reference(".") : new Way(isFromTheTop, [.. steps.Where(step => step != ".")]);
    }
}
