using FormEngine.Answers;

namespace FormEngine.Rules;

/// <summary>Which types go together, and what a string literal means beside each.</summary>
internal static class RuleTyping
{
    /// <summary>Gives both operands of a comparison one type, or says why they have none.</summary>
    public static (Expr Left, Expr Right) Unify(Expr left, Expr right, bool ordered, int offset)
    {
        (left, right) = (Adapt(left, right.Type, ordered, offset), Adapt(right, left.Type, ordered, offset));
        if (ordered ? !IsOrdered(left.Type) || left.Type.Kind != right.Type.Kind : !AreEqual(left.Type, right.Type))
            throw Mismatch(left.Type, right.Type, ordered, offset);
        return (left, right);
    }

    /// <summary>Reads an expression as a given type where its own is not settled yet.</summary>
    public static Expr Adapt(Expr expression, RuleType other, bool ordered, int offset)
    {
        if (expression is AttributeVariable { Type.Kind: RuleKind.Open } attribute)
            attribute.Use.Become(Settled(other, ordered));
        return expression.Type.Kind == RuleKind.Literal ? Read(expression, other, ordered, offset) : expression;
    }

    public static Expr Demand(Expr expression, RuleType wanted, string hint, int offset)
    {
        expression = Adapt(expression, wanted, false, offset);
        if (expression.Type.Kind == wanted.Kind)
            return expression;
        throw new RuleException("type_error", $"This is {expression.Type.Describe}, but {wanted.Describe} is needed. {hint}", offset);
    }

    public static bool SameCodes(RuleType left, RuleType right) =>
        left.Codes is null || right.Codes is null || left.Codes.ToHashSet().SetEquals(right.Codes);

    public static void CheckCode(string code, RuleType type, int offset)
    {
        if (type.Codes is not null && !type.Codes.Contains(code))
            throw new RuleException("unknown_code", $"«{code}» is not among the options: {string.Join(", ", type.Codes.Take(20))}.",
                offset);
    }

    // Beside a literal an attribute is a code of an open list; ordered literals can only be dates.
    private static RuleType Settled(RuleType other, bool ordered) => other.Kind switch
    {
        RuleKind.Literal => ordered ? RuleType.Date : new RuleType(RuleKind.Code),
        RuleKind.Code => new RuleType(RuleKind.Code),
        RuleKind.Open => ordered ? RuleType.Number : new RuleType(RuleKind.Code),
        _ => other,
    };

    private static Expr Read(Expr literal, RuleType other, bool ordered, int offset)
    {
        var type = other.Kind switch
        {
            RuleKind.Code or RuleKind.Date => other,
            RuleKind.Open => Settled(RuleType.Literal, ordered),
            _ => RuleType.Text,
        };
        if (literal is Conditional choice)
            return choice with
            {
                Then = Read(choice.Then, other, ordered, offset),
                Else = Read(choice.Else, other, ordered, offset),
                ValueType = type
            };
        var text = (string)((Constant)literal).Value;
        if (type.Kind == RuleKind.Code)
            CheckCode(text, type, offset);
        if (type.Kind == RuleKind.Date && !IsoDate.Is(text))
            throw new RuleException("type_error", $"«{text}» is no date. Write it as 2026-12-31.", offset);
        return new Constant(text, type);
    }

    private static bool IsOrdered(RuleType type) => type.Kind is RuleKind.Number or RuleKind.Date;

    private static bool AreEqual(RuleType left, RuleType right) => (left.Kind, right.Kind) switch
    {
        (RuleKind.Code, RuleKind.Code) => SameCodes(left, right),
        // An attribute's open list of codes is as good as a text.
        (RuleKind.Code, RuleKind.Text) => left.Codes is null,
        (RuleKind.Text, RuleKind.Code) => right.Codes is null,
        _ => left.Kind == right.Kind && left.Kind is RuleKind.Boolean or RuleKind.Number or RuleKind.Text or RuleKind.Date,
    };

    private static RuleException Mismatch(RuleType left, RuleType right, bool ordered, int offset)
    {
        var message = (left.Kind, right.Kind) switch
        {
            (RuleKind.Set, _) or (_, RuleKind.Set) =>
                "A multiple choice is not compared. Use includes(…), includesAny(…), includesAll(…) or count(…).",
            (RuleKind.Code, RuleKind.Code) when !ordered => "The two questions do not have the same options.",
            _ when ordered => $"Only numbers and dates have an order; this compares {left.Describe} with {right.Describe}.",
            _ => $"This compares {left.Describe} with {right.Describe}.",
        };
        return new RuleException("type_error", message, offset);
    }
}
