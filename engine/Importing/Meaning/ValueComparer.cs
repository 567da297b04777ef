using System.Globalization;

namespace FormEngine.Importing.Meaning;

/// <summary>Compares values as the source would, blank or not.</summary>
/// <param name="semantics">How the source compares.</param>
/// <param name="note">Told what is not quite the same.</param>
internal sealed class ValueComparer(Semantics semantics, Action<ImportText> note)
{
    private const int MostPairs = 40;

    public Condition Compare(string comparison, Value left, Value right) => (comparison, left, right) switch
    {
        ("!=", _, _) => Condition.Not(Compare("=", left, right)),
        (_, Either either, _) => Split(either, value => Compare(comparison, value, right)),
        (_, _, Either either) => Split(either, value => Compare(comparison, left, value)),
        (_, Constant one, Constant other) => Condition.Always(semantics.Compare(comparison, one.Scalar, other.Scalar)),
        (_, Constant, _) => Compare(Flip(comparison), right, left),
        ("=", _, Constant { Scalar: "" }) => Condition.Definite(left.Blank),
        ("=", Logical logical, _) => Same(logical.Condition, Truth(right)),
        ("=", _, Logical logical) => Same(Truth(left), logical.Condition),
        (_, Chosen chosen, Constant constant) => OneOf(chosen, member => semantics.Compare(comparison, member.Source, constant.Scalar)),
        (_, Chosen one, Chosen other) => Choices(comparison, one, other),
        ("=", ChosenMany set, _) => Sets(set, semantics.AsSet(right)),
        (_, Plain plain, _) => Plains(comparison, plain, right),
        (_, _, Plain plain) => Plains(Flip(comparison), plain, left),
        _ => throw new ImportException("ComparesOthers"),
    };

    /// <summary>What a value means where a condition is wanted.</summary>
    public Condition Truth(Value value) => value switch
    {
        Logical logical => logical.Condition,
        Either either => Split(either, Truth),
        Constant { Scalar: bool flag } => Condition.Always(flag),
        Constant { Scalar: double number } => Condition.Always(number != 0),
        Constant { Scalar: string text } => Condition.Always(text.Length > 0),
        Chosen { IsBoolean: true } chosen => OneOf(chosen, member => member.Code == "true"),
        Plain { Kind: PlainKind.Number } number => Condition.Of(Rule.Compare("!==", number.Rule, Rule.Number(0)), number.Blank, false),
        _ => Condition.Definite(Rule.Not(value.Blank)),
    };

    /// <summary>Whether a choice is among those that have a property, which is decided here and now for each.</summary>
    public Condition OneOf(Chosen chosen, Func<Member, bool> belongs)
    {
        var (hits, misses) = (chosen.Domain.Where(belongs).ToList(), chosen.Domain.Where(member => !belongs(member)).ToList());
        if (hits.Count == 0)
            note(new ImportText("NoOptionHolds"));
        if (hits.Count == 0 || misses.Count == 0)
            return hits.Count == 0 ? Condition.Always(false) : Condition.Definite(Rule.Not(chosen.Blank));
        var rule = hits.Count <= misses.Count
            ? Rule.Or(hits.Select(chosen.Is))
            : Rule.And(misses.Select(miss => Rule.Not(chosen.Is(miss))));
        return Condition.Of(rule, chosen.Blank, false);
    }

    public Member? Find(IReadOnlyList<Member> domain, object value)
    {
        if (domain.FirstOrDefault(member => semantics.Compare("=", member.Source, value)) is { } member)
            return member;
        note(new ImportText("NotAmongOptions", Semantics.Text(value)));
        return null;
    }

    private static string Flip(string comparison) => comparison switch
    {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        _ => comparison,
    };

    private static Condition Split(Either either, Func<Value, Condition> each) => Condition.Or(
        Condition.And(either.Test, each(either.Then)), Condition.And(Condition.Not(either.Test), each(either.Else)));

    private static Condition Same(Condition left, Condition right) => Condition.Or(
        Condition.And(left, right), Condition.And(Condition.Not(left), Condition.Not(right)));

    private Condition Choices(string comparison, Chosen one, Chosen other)
    {
        var blanks = Blanks(comparison, one, other);
        if (comparison == "=" && one.IsBoolean == other.IsBoolean && one.Domain.ToHashSet().SetEquals(other.Domain))
            return Condition.Or(Condition.Of(Rule.Compare("===", one.Path, other.Path), Rule.Or(one.Blank, other.Blank), false), blanks);
        if (other.Domain.Count > MostPairs)
            throw new ImportException("ComparesManyOptions");
        return other.Domain.Aggregate(blanks, (any, member) => Condition.Or(any, Condition.And(
            OneOf(other, each => each == member), Compare(comparison, one, new Constant(member.Source)))));
    }

    private Condition Sets(ChosenMany set, IReadOnlyList<string>? values)
    {
        if (values is null)
            throw new ImportException("ComparesSetWithValue");
        var members = values.Select(value => Find(set.Domain, value)).ToList();
        if (members.Contains(null))
            return Condition.Always(false);
        var count = Rule.Compare("===", set.Count, Rule.Number(members.Count));
        return Condition.Of(Rule.And(set.IncludesAll(members!), count), set.Blank, false);
    }

    private Condition Plains(string comparison, Plain plain, Value other)
    {
        if (plain.Kind == PlainKind.Text && comparison != "=")
            throw new ImportException("TextsHaveNoOrder");
        if (As(plain.Kind, other) is not { } same)
            return Condition.Always(false);
        if (plain.Kind == PlainKind.Text && semantics.IgnoresCase)
            note(new ImportText("CaseMatters"));
        var rule = Rule.Compare(comparison == "=" ? "===" : comparison, plain.Rule, same.Rule);
        return Condition.Or(Condition.Of(rule, Rule.Or(plain.Blank, same.Blank), false), Blanks(comparison, plain, same));
    }

    private Condition Blanks(string comparison, Value one, Value other) => semantics.HoldsForBlanks(comparison)
        ? Condition.Definite(Rule.And(one.Blank, other.Blank))
        : Condition.Always(false);

    private static Plain? As(PlainKind kind, Value value) => (kind, value) switch
    {
        (_, Plain plain) when plain.Kind == kind => plain,
        (PlainKind.Number, Constant constant) =>
            Semantics.Number(constant.Scalar) is { } number ? new(kind, Rule.Number(number), Rule.False) : null,
        (PlainKind.Number, Chosen) => Numbers.Of(value),
        (PlainKind.Text, Constant constant) => new(kind, Rule.Text(Semantics.Text(constant.Scalar)), Rule.False),
        (PlainKind.Date, Constant { Scalar: string text }) when IsDate(text) => new(kind, Rule.Text(text), Rule.False),
        (PlainKind.Date, Constant { Scalar: string text }) when text.Split('T') is [var day, _] && IsDate(day) =>
            new(kind, Rule.Text(day), Rule.False),
        _ => throw new ImportException($"Compares{kind}WithOthers"),
    };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
