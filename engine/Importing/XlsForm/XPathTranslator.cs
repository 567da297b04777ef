using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.XlsForm;

/// <summary>The operators of XPath, and how its functions and those of ODK are brought over: which, <see cref="XPathFunctions"/>
/// tells.</summary>
internal sealed class XPathTranslator(DraftForm form, Names names, Site site) : Translator(new XPathSemantics(), form, names, site)
{
    private const int HighestPower = 6;

    public static Plain Today() => new(PlainKind.Date, new Term("today"), Rule.False);

    public Plain Now()
    {
        Note(new ImportText("NowIsToday"));
        return Today();
    }

    public Value Once(Node argument)
    {
        Note(new ImportText("WorkedOutAnew"));
        return Value(argument);
    }

    public Value WithoutTime(Node argument)
    {
        Note(new ImportText("NowIsToday"));
        return Value(argument);
    }

    public Either Coalesce(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        var first = Value(arguments[0]);
        return new Either(Meaning.Condition.Definite(Rule.Not(first.Blank)), first, Value(arguments[1]));
    }

    public Logical Selected(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        var code = Scalar(arguments[1]);
        return new Logical(Value(arguments[0]) switch
        {
            Chosen chosen => Comparer.OneOf(chosen, member => member.Source == Semantics.Text(code)),
            ChosenMany set => Comparer.Find(set.Domain, Semantics.Text(code)) is { } member
                ? Meaning.Condition.Of(set.Includes(member), set.Blank, false)
                : Meaning.Condition.Always(false),
            var other => Comparer.Compare("=", other, new Constant(Semantics.Text(code))),
        });
    }

    // Of a single choice it is one or none.
    public Plain CountSelected(Node argument) => Value(argument) is Chosen chosen
        ? Numbers.Always(Rule.Pick(Rule.Not(chosen.Blank), Rule.Number(1), Rule.Number(0)))
        : Count(Value(argument));

    public Plain Totals(string function, IReadOnlyList<Node> arguments) => arguments.Count == 1 && Value(arguments[0]) is Whole column
        ? Column(function, column)
        : Aggregate(function, arguments);

    /// <summary>How many of the conditions hold, or what those that hold weigh together, is between two numbers; -1 is no limit.</summary>
    public Logical Checklist(IReadOnlyList<Node> arguments, bool isWeighted)
    {
        if (arguments.Count < (isWeighted ? 4 : 3))
            throw new ImportException("ArgumentCount", arguments.Count, isWeighted ? 4 : 3);
        var (least, most) = (new Constant(Scalar(arguments[0])), new Constant(Scalar(arguments[1])));
        var weights = arguments.Skip(2).Chunk(isWeighted ? 2 : 1).Select(item => (Value)new Either(
            Condition(item[0]), item.Length > 1 ? Value(item[1]) : new Constant(isWeighted ? 0d : 1d), new Constant(0d)));
        var total = weights.Aggregate((sum, weight) => Numbers.Reckon("+", sum, weight, true));
        return new Logical(Meaning.Condition.And(Limit(">=", least), Limit("<=", most)));

        Condition Limit(string comparison, Constant limit) => Semantics.Number(limit.Scalar) is -1
            ? Meaning.Condition.Always(true)
            : Comparer.Compare(comparison, total, limit);
    }

    public Value Round(IReadOnlyList<Node> arguments)
    {
        if (arguments.Count == 2 && Semantics.Number(Scalar(arguments[1])) is not >= 0)
            throw new ImportException("DoesNotRound");
        var digits = arguments.Count == 2 ? (int)Math.Min(15, Semantics.Number(Scalar(arguments[1]))!.Value) : 0;
        return Whole(arguments, number => Math.Round(number, digits, MidpointRounding.AwayFromZero));
    }

    public Plain Power(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        if (Semantics.Number(Scalar(arguments[1])) is not (>= 1 and <= HighestPower and var power) || power != Math.Floor(power))
            throw new ImportException("ReckonsPlainly", "pow");
        var number = Numbers.Of(Value(arguments[0]));
        return Enumerable.Repeat(number, (int)power).Aggregate((product, factor) => Numbers.Reckon("*", product, factor, false));
    }

    // What is chosen is one text in the source, whose parts hold no blank.
    public Logical Contains(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        if (Value(arguments[0]) is not ChosenMany set)
            return Asked(arguments, texts => texts[0].Contains(texts[1], StringComparison.Ordinal));
        var part = Semantics.Text(Scalar(arguments[1]));
        if (part.Contains(' '))
            throw new ImportException("OrderOfChoices", "contains");
        var hits = set.Domain.Where(member => member.Source.Contains(part, StringComparison.Ordinal)).ToList();
        return new Logical(hits.Count == 0
            ? Meaning.Condition.Always(false)
            : Meaning.Condition.Of(set.IncludesAny(hits), set.Blank, false));
    }

    public Logical Matches(IReadOnlyList<Node> arguments) => Value(arguments[0]) is Chosen or Constant
        ? Asked(arguments, texts => Patterns.IsMatch(texts[1], texts[0]))
        : throw new ImportException("PatternOnlyOnText");

    public Value Length(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return Value(arguments[0]) is Chosen or Constant
            ? Worked(arguments, texts => (double)texts[0].Length)
            : throw new ImportException("LengthUnknown");
    }

    // The one way of writing a date that is equal exactly where the date is.
    public Value FormatDate(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        return Value(arguments[0]) is Plain { Kind: PlainKind.Date } date && Semantics.Text(Scalar(arguments[1])) == "%Y-%m-%d"
            ? date
            : throw new ImportException("ReckonsWithDates");
    }

    protected override Value Reference(string name)
    {
        if (name != ".")
            return base.Reference(name);
        return Site.Own is not null ? Names.Own(Site) : throw new ImportException("MeansNothing", ".");
    }

    protected override Value Operator(Operation operation) =>
        Emptiness(operation) is { } condition ? new Logical(condition) : base.Operator(operation);

    protected override Value Function(string name, IReadOnlyList<Node> arguments) => XPathFunctions.All.TryGetValue(name, out var function)
        ? function.Translate(this, arguments)
        : throw new ImportException("FunctionUnknown", name);

    // The one thing of a text's length that rules know is whether there is any.
    private Condition? Emptiness(Operation operation)
    {
        if (operation is not { Left: Call { Name: "string-length", Arguments: [var text] }, Right: Literal { Value: double length } })
            return null;
        var blank = Meaning.Condition.Definite(Value(text).Blank);
        return (operation.Operator, length) switch
        {
            (">", 0) or (">=", 1) or ("!=", 0) => Meaning.Condition.Not(blank),
            ("=", 0) or ("<", 1) or ("<=", 0) => blank,
            _ => null,
        };
    }
}
