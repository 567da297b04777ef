namespace FormEngine.Importing.Meaning;

/// <summary>Reckons with values.</summary>
internal static class Numbers
{
    private const int MostSteps = 20;

    /// <summary>A value as a number.</summary>
    public static Plain Of(Value value) => value switch
    {
        Plain { Kind: PlainKind.Number } number => number,
        Constant constant when Semantics.Number(constant.Scalar) is { } number => Always(Rule.Number(number)),
        Chosen chosen => Steps(chosen),
        Either either => new Plain(
            PlainKind.Number, Rule.Pick(either.Test.Sure, Of(either.Then).Rule, Of(either.Else).Rule), either.Blank),
        Plain { Kind: PlainKind.Date } => throw new ImportException("ReckonsWithDates"),
        _ => throw new ImportException("ReckonsWithOthers"),
    };

    public static Plain Always(Rule rule) => new(PlainKind.Number, rule, Rule.False);

    public static Plain Reckon(string sign, Value left, Value right, bool blankIsZero)
    {
        if (sign is not ("+" or "-" or "*" or "/"))
            throw new ImportException("SignWithoutCounterpart", sign);
        var (one, other) = (Of(left), Of(right));
        if (blankIsZero)
            (one, other) = (OrZero(one), OrZero(other));
        var blank = Rule.Or(one.Blank, other.Blank);
        if (sign == "/" && !IsNonZero(right))
            blank = Rule.Or(blank, Rule.Compare("===", other.Rule, Rule.Number(0)));
        return new Plain(PlainKind.Number, new Arithmetic(sign, one.Rule, other.Rule), blank);
    }

    public static Value Minus(Value value, bool blankIsZero)
    {
        if (value is Constant { Scalar: double constant })
            return new Constant(-constant);
        var number = blankIsZero ? OrZero(Of(value)) : Of(value);
        return number with { Rule = Negate(number.Rule) };
    }

    public static Plain Absolute(Value value)
    {
        var number = Of(value);
        return number with { Rule = Rule.Pick(Rule.Compare("<", number.Rule, Rule.Number(0)), Negate(number.Rule), number.Rule) };
    }

    public static Plain OrZero(Plain number) => Always(Rule.Pick(Rule.Not(number.Blank), number.Rule, Rule.Number(0)));

    private static Rule Negate(Rule rule) => rule is Negative negative ? negative.Inner : new Negative(rule);

    private static bool IsNonZero(Value value) => value is Constant constant && Semantics.Number(constant.Scalar) is not (null or 0);

    // The steps of a scale count for the numbers they are called by.
    private static Plain Steps(Chosen chosen)
    {
        if (chosen.Domain.Count > MostSteps || chosen.Domain.Any(member => Semantics.Number(member.Source) is null))
            throw new ImportException("ReckonsWithChoice");
        var steps = chosen.Domain.Select(member => (Member: member, Number: Rule.Number(Semantics.Number(member.Source)!.Value))).Reverse()
            .ToList();
        var rule = steps.Skip(1).Aggregate(steps[0].Number, (rest, step) => Rule.Pick(chosen.Is(step.Member), step.Number, rest));
        return new Plain(PlainKind.Number, rule, chosen.Blank);
    }
}
