using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.XlsForm;

/// <summary>The functions of XPath and of ODK.</summary>
internal sealed class XPathTranslator(DraftForm form, Names names, Site site) : Translator(new XPathSemantics(), form, names, site)
{
    protected override Value Reference(string name)
    {
        if (name != ".")
            return base.Reference(name);
        return Site.Own is not null ? Names.Own(Site) : throw new ImportException("«.» means nothing here");
    }

    protected override Value Operator(Operation operation) =>
        Emptiness(operation) is { } condition ? new Logical(condition) : base.Operator(operation);

    protected override Value Function(string name, IReadOnlyList<Node> arguments) => name switch
    {
        "true" => new Constant(true),
        "false" => new Constant(false),
        "not" => Not(arguments),
        "boolean" => new Logical(Condition(One(arguments))),
        "-" => Numbers.Minus(Value(One(arguments)), false),
        "if" => Choose(arguments),
        "coalesce" => Coalesce(arguments),
        "today" => Today(),
        "now" => Now(),
        "string" or "date" => Value(One(arguments)),
        "number" => Numbers.Of(Value(One(arguments))),
        "selected" => Selected(arguments),
        "count-selected" or "count" or "count-non-empty" => Count(Value(One(arguments))),
        "sum" or "min" or "max" => Totals(name, arguments),
        "contains" => Options(arguments, (text, part) => text.Contains(part, StringComparison.Ordinal)),
        "starts-with" => Options(arguments, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        "ends-with" => Options(arguments, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        "string-length" =>
            throw new ImportException("rules cannot read how long a text is; only a constraint on the text itself can say it"),
        "regex" => throw new ImportException("rules cannot match a pattern; only a constraint on the text itself can say it"),
        _ => throw new ImportException($"«{name}()» has no counterpart in rules"),
    };

    private static Node One(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return arguments[0];
    }

    private static Plain Today() => new(PlainKind.Date, new Term("today"), Rule.False);

    private Plain Now()
    {
        Note("the time of day is left out of now()");
        return Today();
    }

    private Either Coalesce(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        var first = Value(arguments[0]);
        return new Either(Meaning.Condition.Definite(Rule.Not(first.Blank)), first, Value(arguments[1]));
    }

    private Logical Selected(IReadOnlyList<Node> arguments)
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

    private Plain Totals(string function, IReadOnlyList<Node> arguments) => arguments.Count == 1 && Value(arguments[0]) is Whole column
        ? Column(function, column)
        : Aggregate(function, arguments);

    private Logical Options(IReadOnlyList<Node> arguments, Func<string, string, bool> holds)
    {
        Demand(arguments, 2);
        var part = Semantics.Text(Scalar(arguments[1]));
        return Value(arguments[0]) is Chosen chosen
            ? new Logical(Comparer.OneOf(chosen, member => holds(member.Source, part)))
            : throw new ImportException("rules cannot look inside a text");
    }

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
