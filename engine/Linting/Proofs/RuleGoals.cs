using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>A rule comes to one of the wanted values.</summary>
internal sealed record Holds(Expr Rule, Truth Wanted, int Row = Cell.NoRow) : Goal
{
    public override bool Step(Branch branch) => Wanted == Truth.Any || Rule switch
    {
        Constant constant => Wanted.Allows((bool)constant.Value ? Truth.True : Truth.False),
        Variable or AttributeVariable => Hold(branch, Cell.Of(Rule, Row)),
        Not not => branch.Push(new Holds(not.Operand, Wanted.Negate(), Row)),
        Logical logical => logical.IsAnd ? Join(branch, logical, Wanted, Truth.True) : Join(branch, logical, Wanted, Truth.False),
        Compare compare => Comparing.Step(branch, compare, Wanted, Row),
        Answered answered => branch.Choose(Answering(answered.Operand)),
        Includes includes => Including.Step(branch, includes, Wanted, Row),
        IncludesAnswer includes => Including.Step(branch, includes, Wanted, Row),
        Conditional choice => branch.Choose(Cases(choice)),
        _ => throw new InvalidOperationException($"{Rule.GetType().Name} is no condition."),
    };

    private bool Hold(Branch branch, Cell cell)
    {
        object[] values = [.. Wanted.Allows(Truth.True) ? [true] : (object[])[], .. Wanted.Allows(Truth.False) ? [false] : (object[])[]];
        return branch.Keep(cell, values) && (Wanted.Allows(Truth.Unknown) || branch.Know(cell));
    }

    // For && the neutral value is true, for || it is false; the other one decides alone.
    private bool Join(Branch branch, Logical logical, Truth wanted, Truth neutral)
    {
        var decisive = neutral ^ Truth.Known;
        Holds Operand(Expr operand, Truth truth) => new(operand, truth, Row);
        IReadOnlyList<Goal> All(Truth truth) => [.. logical.Operands.Select(operand => Operand(operand, truth))];
        IEnumerable<IReadOnlyList<Goal>> One(Truth truth) =>
            logical.Operands.Select(operand => (IReadOnlyList<Goal>)[Operand(operand, truth)]);
        if (wanted == neutral || wanted == (neutral | Truth.Unknown))
            return branch.Push(All(wanted));
        if (!wanted.Allows(neutral))
            return wanted == Truth.Unknown ? branch.Choose(OneUnknown(logical, neutral)) : branch.Choose(One(wanted));
        return branch.Choose(One(decisive).Append(All(neutral)));
    }

    private IEnumerable<IReadOnlyList<Goal>> OneUnknown(Logical logical, Truth neutral) =>
        logical.Operands.Select(unknown => (IReadOnlyList<Goal>)
    [
        .. logical.Operands.Select(operand => new Holds(operand, operand == unknown ? Truth.Unknown : neutral | Truth.Unknown, Row)),
    ]);

    private IEnumerable<IReadOnlyList<Goal>> Answering(Expr operand)
    {
        if (Wanted.Allows(Truth.False))
            yield return [new Unanswered(operand, Row)];
        if (Wanted.Allows(Truth.True))
            yield return [new Known(operand, Row)];
    }

    private IEnumerable<IReadOnlyList<Goal>> Cases(Conditional choice)
    {
        if (Wanted.Allows(Truth.Unknown))
            yield return [new Holds(choice.Test, Truth.Unknown, Row)];
        yield return [new Holds(choice.Test, Truth.True, Row), new Holds(choice.Then, Wanted, Row)];
        yield return [new Holds(choice.Test, Truth.False, Row), new Holds(choice.Else, Wanted, Row)];
    }
}
