using System.Text.RegularExpressions;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.SurveyJs;

/// <summary>The operators and functions of SurveyJS.</summary>
internal sealed partial class SurveyJsTranslator(DraftForm form, Names names, Site site)
    : Translator(new SurveyJsSemantics(), form, names, site)
{
    private const string Length = ".length";

    public Plain Today(IReadOnlyList<Node> arguments) => arguments.Count == 0 || Semantics.Number(Scalar(arguments[0])) is 0
        ? new Plain(PlainKind.Date, new Term("today"), Rule.False)
        : throw new ImportException("ReckonsWithDates");

    public Plain Now(IReadOnlyList<Node> arguments)
    {
        Note(new ImportText("NowIsToday"));
        return Today(arguments);
    }

    public Value Date(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return Value(arguments[0]) is Plain { Kind: PlainKind.Date } or Constant
            ? Value(arguments[0])
            : throw new ImportException("ComparesDateWithOthers");
    }

    public Value Comment(IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 1);
        return Answer($"{Scalar(arguments[0])}-Comment");
    }

    public Value Rounded(IReadOnlyList<Node> arguments) => arguments.Count is 1 || Semantics.Number(Scalar(arguments[1])) is 0
        ? Whole(arguments, number => Math.Floor(number + 0.5))
        : throw new ImportException("DoesNotRound");

    public Value Substring(IReadOnlyList<Node> arguments) => Worked(arguments, texts =>
    {
        var (from, to) = (Place(texts, 1), texts.Count > 2 ? Place(texts, 2) : texts[0].Length);
        return texts[0][Math.Min(from, to)..Math.Max(from, to)];
    });

    /// <summary>How many are answered; of a multiple choice how many are chosen.</summary>
    public Plain Answered(IReadOnlyList<Node> arguments) => arguments.Select(argument => Value(argument) switch
    {
        ChosenMany set => Count(set),
        var value => Numbers.Always(Rule.Pick(Rule.Not(value.Blank), Rule.Number(1), Rule.Number(0))),
    }).Aggregate((sum, one) => Numbers.Reckon("+", sum, one, true));

    /// <summary>The mean of those that are answered, 0 where none is.</summary>
    public Plain Mean(IReadOnlyList<Node> arguments) =>
        Numbers.OrZero(Numbers.Reckon("/", Aggregate("sum", arguments), Answered(arguments), true));

    public Plain RowCount(IReadOnlyList<Node> arguments)
    {
        if (arguments.Count is 0 or > 2)
            throw new ImportException("ArgumentCount", arguments.Count, 1);
        return Count(Value(arguments[0]));
    }

    protected override Value Reference(string name)
    {
        name = name.TrimStart('#', '$');
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

    protected override Value Function(string name, IReadOnlyList<Node> arguments) =>
        SurveyJsFunctions.All.TryGetValue(name, out var function)
            ? function.Translate(this, arguments)
            : throw new ImportException("FunctionUnknown", name);

    // Within rows, «panel.» and «row.» stand for the row itself.
    private string Known(string name) => OneRow().IsMatch(name) && !Names.Has(name)
        ? throw new ImportException("OneRow", name)
        : Site.Rows is { } rows
            && (name.StartsWith("panel.", StringComparison.Ordinal) || name.StartsWith("row.", StringComparison.Ordinal))
            ? $"{rows.Source}.{name[(name.IndexOf('.') + 1)..]}"
            : name;

    private static int Place(IReadOnlyList<string> texts, int number) => Semantics.Number(texts[number]) is { } place
        ? (int)Math.Clamp(place, 0, texts[0].Length)
        : throw new ImportException("FixedValueWanted");

    public Plain InRows(string function, IReadOnlyList<Node> arguments)
    {
        Demand(arguments, 2);
        return arguments[0] is Reference rows && Answer($"{rows.Name}.{Scalar(arguments[1])}") is Whole column
            ? Column(function, column)
            : throw new ImportException("NoColumnOfNumbers", $"{function}InArray");
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
            _ => throw new ImportException("LooksInsideText"),
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

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex OneRow();
}
