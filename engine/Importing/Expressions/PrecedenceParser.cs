using System.Globalization;

namespace FormEngine.Importing.Expressions;

/// <summary>
/// Parses expressions whose operators stand in levels, the loosest first, and bind to the left. What stands between
/// the operators is for each language to read.
/// </summary>
internal abstract class PrecedenceParser(List<Token> tokens)
{
    private const int Deepest = 60;
    private const int MostOperators = 500;
    private int _operators;
    private int _at;
    private int _depth;

    /// <summary>By level, what an operator is spelt like and the name it goes under.</summary>
    protected abstract IReadOnlyList<IReadOnlyDictionary<string, string>> Levels { get; }

    protected Token Current => tokens[_at];

    protected Token Following => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public Node Parse()
    {
        if (Current.Kind == TokenKind.End)
            throw new ImportException("ExpressionEmpty");
        var node = Expression();
        return Current.Kind == TokenKind.End ? node : throw Unexpected();
    }

    protected abstract Node Primary();

    protected Node Expression() => Level(0);

    protected Token Take() => tokens[_at++];

    protected bool Accept(string symbol)
    {
        if (!Is(symbol))
            return false;
        _at++;
        return true;
    }

    protected bool Is(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    protected void Demand(string symbol)
    {
        if (!Accept(symbol))
            throw new ImportException("SignMissing", symbol, Current.At + 1);
    }

    protected List<Node> Sequence(string close)
    {
        var items = new List<Node>();
        if (Accept(close))
            return items;
        do
            items.Add(Expression());
        while (Accept(","));
        Demand(close);
        return items;
    }

    protected Literal Number() =>
        double.TryParse(Current.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? (Take(), new Literal(number)).Item2
            : throw Unexpected();

    protected ImportException Unexpected() => Current.Kind == TokenKind.End
        ? new ImportException("ExpressionEnds")
        : new ImportException("SignUnexpected", Current.Text, Current.At + 1);

    protected Node Level(int level)
    {
        if (level == Levels.Count)
            return Nested();
        var left = Level(level + 1);
        while (Current.Kind is TokenKind.Symbol or TokenKind.Name && Levels[level].TryGetValue(Current.Text, out var name))
        {
            Take();
            if (++_operators > MostOperators)
                throw new ImportException("TooManyOperators", MostOperators);
            left = new Operation(name, left, Level(level + 1));
        }

        return left;
    }

    private Node Nested()
    {
        if (++_depth > Deepest)
            throw new ImportException("NestedTooDeeply");
        var node = Primary();
        _depth--;
        return node;
    }
}
