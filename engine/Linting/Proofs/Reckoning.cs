using System.Globalization;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Reads numbers and dates as linear forms. What is not linear becomes a cell of its own, with a goal that ties it.</summary>
internal static class Reckoning
{
    /// <summary>The form an expression comes to, all of whose cells then have values; null where it cannot have one.</summary>
    public static LinearForm? Read(Branch branch, Expr expression, int row) => expression switch
    {
        Constant { Value: double number } => LinearForm.Of(Rational.Of(number)),
        Constant { Value: string date } => LinearForm.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber),
        Variable or AttributeVariable => Value(branch, Cell.Of(expression, row)),
        Negate negate => Read(branch, negate.Operand, row)?.Times(-1),
        Arithmetic arithmetic => Read(branch, arithmetic.Left, row) is { } left && Read(branch, arithmetic.Right, row) is { } right
            ? Combine(branch, arithmetic.Operator, left, right)
            : null,
        _ => InBetween(branch, value => new Amounts(value, expression, row)),
    };

    private static LinearForm? Value(Branch branch, Cell cell) =>
        branch.Know(cell) && branch.Measure(cell) ? LinearForm.Of(cell) : null;

    private static LinearForm? Combine(Branch branch, char operation, LinearForm left, LinearForm right) => operation switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' when left.IsConstant => right.Times(left.Constant),
        '*' when right.IsConstant => left.Times(right.Constant),
        '*' => InBetween(branch, value => new Product(value, left, right)),
        _ when right.IsConstant => right.Constant.Sign == 0 ? null : left.Times(1 / right.Constant),
        _ => InBetween(branch, value => new Quotient(value, left, right)),
    };

    private static LinearForm InBetween(Branch branch, Func<LinearForm, Goal> goal)
    {
        var value = LinearForm.Of(branch.Fresh());
        branch.Push(goal(value));
        return value;
    }
}

/// <summary>A form stands to zero as said.</summary>
internal sealed record Stands(LinearForm Form, Relation Relation) : Goal
{
    public override bool Step(Branch branch) => branch.Require(Form, Relation);
}

/// <summary>A form equals a conditional, a count, a sum or the like.</summary>
internal sealed record Amounts(LinearForm Value, Expr Expression, int Row) : Goal
{
    public override bool Step(Branch branch) => Expression switch
    {
        Conditional choice => branch.Choose([
            [new Holds(choice.Test, Truth.True, Row), this with { Expression = choice.Then }],
            [new Holds(choice.Test, Truth.False, Row), this with { Expression = choice.Else }],
        ]),
        Count count => branch.Push(new Counts(Value, count.Operand, Row)),
        Aggregate aggregate => branch.Push(new Aggregates(Value, aggregate, Row)),
        _ => Reckoning.Read(branch, Expression, Row) is { } form && branch.Require(Value - form, Relation.Equal),
    };
}

/// <summary>Value = Left · Right, where neither is a number as written.</summary>
internal sealed record Product(LinearForm Value, LinearForm Left, LinearForm Right) : Goal
{
    public override bool Step(Branch branch) => branch.Choose(Multiplication.Ways(branch, Value, Left, Right));
}

/// <summary>Value = Left / Right, and Right is not zero.</summary>
internal sealed record Quotient(LinearForm Value, LinearForm Left, LinearForm Right) : Goal
{
    public override bool Step(Branch branch) => branch.Choose([
        [new Stands(Right.Times(-1), Relation.Below), new Product(Left, Right, Value)],
        [new Stands(Right, Relation.Below), new Product(Left, Right, Value)],
    ]);
}
