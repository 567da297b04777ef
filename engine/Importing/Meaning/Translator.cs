using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Meaning;

/// <summary>Finds what an expression of a source language comes to in ours. Functions are for each language to know.</summary>
internal abstract class Translator
{
    private const int MostSteps = 2_000;
    private const int MostCalculations = 50;
    private readonly List<ImportText> _notes = [];
    private readonly HashSet<string> _within = [];
    private readonly Semantics _semantics;
    private int _steps;

    protected Translator(Semantics semantics, DraftForm form, Names names, Site site)
    {
        (_semantics, Form, Names, Site) = (semantics, form, names, site);
        Comparer = new ValueComparer(semantics, Note);
    }

    /// <summary>What is not quite the same as in the source.</summary>
    public IEnumerable<ImportText> Notes => _notes;

    /// <summary>Whether it read nothing but the question itself, and that only to compare it.</summary>
    public bool ReadsOnlyItself { get; protected set; } = true;

    protected DraftForm Form { get; }

    protected Names Names { get; }

    protected Site Site { get; }

    protected ValueComparer Comparer { get; }

    public virtual Condition Condition(Node node) => node is Operation { Operator: "and" or "or" } junction
        ? Junction(junction.Operator == "and", junction)
        : Comparer.Truth(Value(node));

    public Value Value(Node node)
    {
        if (++_steps > MostSteps)
            throw new ImportException("TooLongWithCalculations");
        return node switch
        {
            Literal literal => new Constant(literal.Value),
            Reference reference => Reference(reference.Name),
            Local local => Local(local.Name),
            ItemList list => new ConstantList([.. list.Items.Select(Scalar)]),
            Call call => Function(call.Name, call.Arguments),
            Operation operation => Operator(operation),
            _ => throw new InvalidOperationException($"{node.GetType().Name} is no expression."),
        };
    }

    public void Note(ImportText note) => _notes.Add(note);

    protected abstract Value Function(string name, IReadOnlyList<Node> arguments);

    protected virtual Value Reference(string name)
    {
        if (!Form.Calculations.TryGetValue(name, out var calculation))
            return Answer(name);
        if (!_within.Add(name))
            throw new ImportException("WorkedOutFromItself", name);
        if (_within.Count > MostCalculations)
            throw new ImportException("TooManyCalculations");
        var value = Value(calculation);
        _within.Remove(name);
        return value;
    }

    protected Value Answer(string name)
    {
        ReadsOnlyItself &= Site.Own is { } own && own.Source == name;
        return Names.Find(name, Site);
    }

    protected virtual Value Operator(Operation operation) => operation.Operator switch
    {
        "and" or "or" => new Logical(Condition(operation)),
        "=" or "!=" or "<" or "<=" or ">" or ">=" =>
            new Logical(Comparer.Compare(operation.Operator, Value(operation.Left), Value(operation.Right))),
        _ => Numbers.Reckon(operation.Operator, Value(operation.Left), Value(operation.Right), _semantics.BlankIsZero),
    };

    public Value Choose(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 3);
        return new Either(Condition(arguments[0]), Value(arguments[1]), Value(arguments[2]));
    }

    public Logical Not(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return new Logical(Meaning.Condition.Not(Condition(arguments[0])));
    }

    public static void Demand(IReadOnlyList<Node> arguments, int count)
    {
        if (arguments.Count != count)
            throw new ImportException("ArgumentCount", arguments.Count, count);
    }

    public object Scalar(Node node) => Value(node) is Constant constant
        ? constant.Scalar
        : throw new ImportException("FixedValueWanted");

    /// <summary>A function of texts, worked out beforehand: of fixed texts at once, of a choice for each of its options.</summary>
    public Value Worked(IReadOnlyList<Node> arguments, Func<IReadOnlyList<string>, object> function)
    {
        var values = arguments.Select(Value).ToList();
        if (Open(values) is not { } open)
            return new Constant(function([.. values.Select(value => Semantics.Text(((Constant)value).Scalar))]));
        var worked = open with { Domain = [.. open.Domain.Select(member => member with { Source = Semantics.Text(Of(member.Source)) })] };
        var blank = Of("");
        return Semantics.Text(blank).Length == 0
            ? worked
            : new Either(Meaning.Condition.Definite(Rule.Not(open.Blank)), worked, new Constant(blank));

        object Of(string source) =>
            function([.. values.Select(value => value == open ? source : Semantics.Text(((Constant)value).Scalar))]);
    }

    /// <summary>A question about texts, answered beforehand in the same way.</summary>
    public Logical Asked(IReadOnlyList<Node> arguments, Func<IReadOnlyList<string>, bool> function) =>
        new(Asked([.. arguments.Select(Value)], function));

    private Condition Asked(List<Value> values, Func<IReadOnlyList<string>, bool> function)
    {
        if (Open(values) is not { } open)
            return Meaning.Condition.Always(Holds(""));
        var holds = Comparer.OneOf(open, member => Holds(member.Source));
        return Holds("") ? Meaning.Condition.Or(holds, Meaning.Condition.Definite(open.Blank)) : holds;

        bool Holds(string source) =>
            function([.. values.Select(value => value is Constant constant ? Semantics.Text(constant.Scalar) : source)]);
    }

    // The one among them that is not fixed; null where all are.
    private static Chosen? Open(List<Value> values) => values.Where(value => value is not Constant).ToList() switch
    {
        [] => null,
        [Chosen chosen] => chosen,
        _ => throw new ImportException("LooksInsideText"),
    };

    /// <summary>A number without its decimals, where it has none or is a choice of such.</summary>
    public Value Whole(IReadOnlyList<Node> arguments, Func<double, double> round) => Value(arguments[0]) switch
    {
        Plain { IsWhole: true } or Plain { Kind: PlainKind.Date } => Value(arguments[0]),
        Chosen or Constant => Worked([arguments[0]], texts => Semantics.Number(texts[0]) is { } number ? round(number) : ""),
        _ => throw new ImportException("DoesNotRound"),
    };

    /// <summary>The sum, least or greatest of a column.</summary>
    public static Plain Column(string function, Whole column)
    {
        if (!column.IsColumnOfNumbers)
            throw new ImportException("NoColumnOfNumbers", function);
        var rule = new Term($"{function}({((Term)column.Path).Code})");
        var number = new Plain(PlainKind.Number, rule, column.Blank);
        return function == "sum" ? Numbers.OrZero(number) : number;
    }

    /// <summary>The sum, least or greatest of several numbers, which passes over blank ones.</summary>
    public Plain Aggregate(string function, IReadOnlyList<Node> arguments)
    {
        var numbers = arguments.Select(argument => Numbers.Of(Value(argument))).ToList();
        var rule = new Term($"{function}({string.Join(", ", numbers.Select(number => RulePrinter.Print(number.Rule)))})");
        var result = new Plain(PlainKind.Number, rule, Rule.And(numbers.Select(number => number.Blank)));
        return function == "sum" ? Numbers.OrZero(result) : result;
    }

    public Plain Count(Value value)
    {
        ReadsOnlyItself = false;
        return value switch
        {
            ChosenMany set => Numbers.Always(set.Count),
            Whole { IsCounted: true } rows => Numbers.Always(new Term($"count({((Term)rows.Path).Code})")),
            _ => throw new ImportException("CountsOthers"),
        };
    }

    private Condition Junction(bool and, Operation junction)
    {
        var (left, right) = (Condition(junction.Left), Condition(junction.Right));
        return and ? Meaning.Condition.And(left, right) : Meaning.Condition.Or(left, right);
    }

    private Constant Local(string name) => Site.Locals.TryGetValue(name, out var value)
        ? new Constant(value)
        : throw new ImportException("MeansNothing", name);
}
