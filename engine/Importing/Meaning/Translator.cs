using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Meaning;

/// <summary>Finds what an expression of a source language comes to in ours. Functions are for each language to know.</summary>
internal abstract class Translator
{
    private const int MostSteps = 2_000;
    private const int MostCalculations = 50;
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _within = [];
    private readonly Semantics _semantics;
    private int _steps;

    protected Translator(Semantics semantics, DraftForm form, Names names, Site site)
    {
        (_semantics, Form, Names, Site) = (semantics, form, names, site);
        Comparer = new ValueComparer(semantics, Note);
    }

    /// <summary>What is not quite the same as in the source.</summary>
    public IEnumerable<string> Notes => _notes.Distinct();

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
            throw new ImportException("it becomes too long with its calculations written in");
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

    protected void Note(string note) => _notes.Add(note);

    protected abstract Value Function(string name, IReadOnlyList<Node> arguments);

    protected virtual Value Reference(string name)
    {
        if (!Form.Calculations.TryGetValue(name, out var calculation))
            return Answer(name);
        if (!_within.Add(name))
            throw new ImportException($"«{name}» is worked out from itself");
        if (_within.Count > MostCalculations)
            throw new ImportException("too many calculations read one another");
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

    protected Value Choose(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 3);
        return new Either(Condition(arguments[0]), Value(arguments[1]), Value(arguments[2]));
    }

    protected Logical Not(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return new Logical(Meaning.Condition.Not(Condition(arguments[0])));
    }

    protected static void Demand(IReadOnlyList<Node> arguments, int count)
    {
        if (arguments.Count != count)
            throw new ImportException($"a function has {arguments.Count} argument(s), where it takes {count}");
    }

    protected object Scalar(Node node) => Value(node) is Constant constant
        ? constant.Scalar
        : throw new ImportException("it has an answer where only a fixed value can be translated");

    /// <summary>The sum, least or greatest of a column.</summary>
    protected static Plain Column(string function, Whole column)
    {
        if (!column.IsColumnOfNumbers)
            throw new ImportException($"«{function}» is of something that is not a column of numbers");
        var rule = new Term($"{function}({((Term)column.Path).Code})");
        var number = new Plain(PlainKind.Number, rule, column.Blank);
        return function == "sum" ? Numbers.OrZero(number) : number;
    }

    /// <summary>The sum, least or greatest of several numbers, which passes over blank ones.</summary>
    protected Plain Aggregate(string function, IReadOnlyList<Node> arguments)
    {
        var numbers = arguments.Select(argument => Numbers.Of(Value(argument))).ToList();
        var rule = new Term($"{function}({string.Join(", ", numbers.Select(number => RulePrinter.Print(number.Rule)))})");
        var result = new Plain(PlainKind.Number, rule, Rule.And(numbers.Select(number => number.Blank)));
        return function == "sum" ? Numbers.OrZero(result) : result;
    }

    protected Plain Count(Value value)
    {
        ReadsOnlyItself = false;
        return value switch
        {
            ChosenMany set => Numbers.Always(set.Count),
            Whole { IsCounted: true } rows => Numbers.Always(new Term($"count({((Term)rows.Path).Code})")),
            _ => throw new ImportException("it counts something that is neither a multiple choice nor rows"),
        };
    }

    private Condition Junction(bool and, Operation junction)
    {
        var (left, right) = (Condition(junction.Left), Condition(junction.Right));
        return and ? Meaning.Condition.And(left, right) : Meaning.Condition.Or(left, right);
    }

    private Constant Local(string name) => Site.Locals.TryGetValue(name, out var value)
        ? new Constant(value)
        : throw new ImportException($"«{name}» means nothing here");
}
