using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Comparisons.</summary>
internal static class Comparing
{
    public static bool Step(Branch branch, Compare compare, Truth wanted, int row)
    {
        if (!wanted.Allows(Truth.Unknown))
            return branch.Choose(Known(compare, wanted, row));
        if (IfAnswered(compare, wanted, row) is { } narrowed)
            return branch.Push(narrowed);
        return branch.Choose([
            .. new[] { compare.Left, compare.Right }.Where(CanBeUnknown).Select(side => (IReadOnlyList<Goal>)[new Unanswered(side, row)]),
            .. Known(compare, wanted & Truth.Known, row),
        ]);
    }

    private static IEnumerable<IReadOnlyList<Goal>> Known(Compare compare, Truth wanted, int row) => wanted switch
    {
        Truth.None => [],
        Truth.Known => [[new Known(compare.Left, row), new Known(compare.Right, row)]],
        Truth.True => [[new Related(compare.Operator, compare.Left, compare.Right, row)]],
        _ => [[new Related(ComparisonEmitter.Opposite(compare.Operator), compare.Left, compare.Right, row)]],
    };

    // A choice beside a code need not be decided: whatever is left of it will do, and no answer too.
    private static Goal? IfAnswered(Compare compare, Truth wanted, int row)
    {
        var (variable, constant) = compare.Left is Constant ? (compare.Right, compare.Left) : (compare.Left, compare.Right);
        var isEqual = compare.Operator == Comparison.Equal ? Truth.True : Truth.False;
        if (constant is not Constant { Value: var value } || variable is not (Variable or AttributeVariable)
            || constant.Type.Kind is RuleKind.Number or RuleKind.Date || (wanted & Truth.Known) is Truth.None or Truth.Known)
            return null;
        return new IfKnown(Cell.Of(variable, row), value, wanted.Allows(isEqual));
    }

    private static bool CanBeUnknown(Expr side) => side is not (Constant or Count or Variable { Slot.Kind: SlotKind.Today });
}

/// <summary>If the cell has a value, it is this one, or another one.</summary>
internal sealed record IfKnown(Cell Cell, object Value, bool IsThis) : Goal
{
    public override bool Step(Branch branch) => IsThis ? branch.Keep(Cell, [Value]) : branch.Drop(Cell, Value);
}

/// <summary>Both sides have values, which stand so to each other.</summary>
internal sealed record Related(Comparison Operator, Expr Left, Expr Right, int Row) : Goal
{
    public override bool Step(Branch branch) => Left.Type.Kind switch
    {
        RuleKind.Boolean => branch.Choose(Booleans()),
        RuleKind.Number or RuleKind.Date => Numbers(branch),
        _ when Left is Conditional choice => branch.Choose(Cases(choice, side => this with { Left = side })),
        _ when Right is Conditional choice => branch.Choose(Cases(choice, side => this with { Right = side })),
        _ => Codes(branch),
    };

    private IEnumerable<IReadOnlyList<Goal>> Cases(Conditional choice, Func<Expr, Goal> beside) =>
    [
        [new Holds(choice.Test, Truth.True, Row), beside(choice.Then)],
        [new Holds(choice.Test, Truth.False, Row), beside(choice.Else)],
    ];

    private IEnumerable<IReadOnlyList<Goal>> Booleans()
    {
        foreach (var left in new[] { Truth.True, Truth.False })
        {
            var right = Operator == Comparison.Equal ? left : left.Negate();
            yield return [new Holds(Left, left, Row), new Holds(Right, right, Row)];
        }
    }

    private bool Codes(Branch branch) => (Left, Right) switch
    {
        (Constant left, Constant right) => left.Value.Equals(right.Value) == (Operator == Comparison.Equal),
        (Constant left, _) => Beside(branch, Cell.Of(Right, Row), left.Value),
        (_, Constant right) => Beside(branch, Cell.Of(Left, Row), right.Value),
        _ => Pairs(branch, Cell.Of(Left, Row), Cell.Of(Right, Row)),
    };

    private bool Beside(Branch branch, Cell cell, object value) =>
        new IfKnown(cell, value, Operator == Comparison.Equal).Step(branch) && branch.Know(cell);

    private bool Pairs(Branch branch, Cell left, Cell right) =>
        branch.Know(left) && branch.Know(right)
        && branch.Choose(branch.ValuesOf(left).OrderBy(value => value.ToString(), StringComparer.Ordinal)
            .Select(value => (IReadOnlyList<Goal>)[new OneOf(left, [value]), new IfKnown(right, value, Operator == Comparison.Equal)]));

    private bool Numbers(Branch branch)
    {
        if (Operator == Comparison.NotEqual)
            return branch.Choose([[this with { Operator = Comparison.Less }], [this with { Operator = Comparison.Greater }]]);
        if (Operator is Comparison.Greater or Comparison.GreaterOrEqual)
            return (this with
            {
                Operator = Operator == Comparison.Greater ? Comparison.Less : Comparison.LessOrEqual,
                Left = Right,
                Right = Left
            }).Numbers(branch);
        var relation = Operator switch { Comparison.Equal => Relation.Equal, Comparison.Less => Relation.Below, _ => Relation.AtMost };
        return (Left, Right) switch
        {
            (Arithmetic { Operator: '/' } share, _) => Share(branch, share, Right, relation, false),
            (_, Arithmetic { Operator: '/' } share) => Share(branch, share, Left, relation, true),
            _ => Reckoning.Read(branch, Left, Row) is { } left && Reckoning.Read(branch, Right, Row) is { } right
                && branch.Require(left - right, relation),
        };
    }

    // a / b < c is a < b·c or a > b·c, as b is above or below zero; exact where c is a number.
    private bool Share(Branch branch, Arithmetic share, Expr other, Relation relation, bool isRight)
    {
        if (Reckoning.Read(branch, share.Left, Row) is not { } whole || Reckoning.Read(branch, share.Right, Row) is not { } part
            || Reckoning.Read(branch, other, Row) is not { } limit)
            return false;
        if (!limit.IsConstant || part.IsConstant)
        {
            var value = branch.Fresh();
            branch.Push(new Quotient(LinearForm.Of(value), whole, part));
            return branch.Require((LinearForm.Of(value) - limit).Times(isRight ? -1 : 1), relation);
        }

        var difference = (whole - part.Times(limit.Constant)).Times(isRight ? -1 : 1);
        return branch.Choose([
            [new Stands(part.Times(-1), Relation.Below), new Stands(difference, relation)],
            [new Stands(part, Relation.Below), new Stands(difference.Times(-1), relation)],
        ]);
    }
}
