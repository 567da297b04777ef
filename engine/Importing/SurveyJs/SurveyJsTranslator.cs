using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.SurveyJs;

/// <summary>The operators and functions of SurveyJS.</summary>
internal sealed class SurveyJsTranslator(DraftForm form, Names names, Site site) : Translator(new SurveyJsSemantics(), form, names, site)
{
    private const string Length = ".length";

    protected override Value Reference(string name)
    {
        name = name.TrimStart('#');
        if (Site.Locals.TryGetValue(name, out var local))
            return new Constant(local);
        if (name.EndsWith(Length, StringComparison.Ordinal) && !Names.Has(name))
            return Count(Answer(Known(name[..^Length.Length])));
        return base.Reference(Known(name));
    }

    protected override Value Operator(Operation operation) => operation.Operator switch
    {
        "contains" or "allof" => new Logical(Holds(operation, true)),
        "notcontains" => new Logical(Meaning.Condition.Not(Holds(operation, true))),
        "anyof" => new Logical(Holds(operation, false)),
        "noneof" => new Logical(Meaning.Condition.Not(Holds(operation, false))),
        _ => base.Operator(operation),
    };

    protected override Value Function(string name, IReadOnlyList<Node> arguments) => name switch
    {
        "!" => Not(arguments),
        "-" => Numbers.Minus(Value(arguments[0]), true),
        "empty" => new Logical(Meaning.Condition.Definite(Value(arguments[0]).Blank)),
        "notempty" => new Logical(Meaning.Condition.Definite(Rule.Not(Value(arguments[0]).Blank))),
        "iif" => Choose(arguments),
        "today" or "currentDate" when arguments.Count == 0 => new Plain(PlainKind.Date, new Term("today"), Rule.False),
        "sum" or "min" or "max" when arguments.Count > 0 => Aggregate(name, arguments),
        "sumInArray" => InRows("sum", arguments),
        "minInArray" => InRows("min", arguments),
        "maxInArray" => InRows("max", arguments),
        "countInArray" when arguments.Count == 1 => Count(Value(arguments[0])),
        _ => throw new ImportException($"«{name}()» has no counterpart in rules"),
    };

    // Within rows, «panel.» and «row.» stand for the row itself.
    private string Known(string name) =>
        Site.Rows is { } rows && (name.StartsWith("panel.", StringComparison.Ordinal) || name.StartsWith("row.", StringComparison.Ordinal))
            ? $"{rows.Source}.{name[(name.IndexOf('.') + 1)..]}"
            : name;

    private Plain InRows(string function, IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        return arguments[0] is Reference rows && Answer($"{rows.Name}.{Scalar(arguments[1])}") is Whole column
            ? Column(function, column)
            : throw new ImportException($"«{function}InArray» is not of a column of rows");
    }

    private Condition Holds(Operation operation, bool all)
    {
        var (left, right) = (Value(operation.Left), Value(operation.Right));
        return (left, right) switch
        {
            (ChosenMany set, Constant or ConstantList) => Among(set, Scalars(right), all),
            (Chosen chosen, Constant or ConstantList) => Comparer.OneOf(chosen, member => Holds(member.Source, Scalars(right), all)),
            (ConstantList list, Chosen chosen) =>
                Comparer.OneOf(chosen, member => list.Scalars.Any(scalar => AreEqual(scalar, member.Source))),
            (Plain, ConstantList list) when !all => list.Scalars.Aggregate(
                Meaning.Condition.Always(false),
                (any, scalar) => Meaning.Condition.Or(any, Comparer.Compare("=", left, new Constant(scalar)))),
            (Constant or ConstantList, Constant) =>
                Meaning.Condition.Always(Scalars(left).Any(scalar => AreEqual(scalar, Scalars(right)[0]))),
            _ => throw new ImportException("rules cannot look inside a text"),
        };
    }

    // Beside a single choice «contains» looks for a part of the value, «anyof» for the whole of it.
    private static bool Holds(string source, IReadOnlyList<object> values, bool all) => all
        ? values.All(value => source.Contains(Semantics.Text(value), StringComparison.OrdinalIgnoreCase))
        : values.Any(value => AreEqual(value, source));

    private Condition Among(ChosenMany set, IReadOnlyList<object> values, bool all)
    {
        var members = values.Select(value => Comparer.Find(set.Domain, value)).ToList();
        var known = members.OfType<Member>().ToList();
        if (known.Count == 0 || (all && known.Count < members.Count))
            return Meaning.Condition.Always(false);
        return Meaning.Condition.Of(all ? set.IncludesAll(known) : set.IncludesAny(known), set.Blank, false);
    }

    private static bool AreEqual(object one, object other) => new SurveyJsSemantics().Compare("=", one, other);

    private static IReadOnlyList<object> Scalars(Value value) => value is ConstantList list ? list.Scalars : [((Constant)value).Scalar];
}
