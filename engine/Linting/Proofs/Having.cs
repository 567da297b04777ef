using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>An expression has a value.</summary>
internal sealed record Known(Expr Expression, int Row) : Goal
{
    public override bool Step(Branch branch) => Expression switch
    {
        Constant => true,
        Variable or AttributeVariable or SetVariable => branch.Know(Cell.Of(Expression, Row)),
        MatrixVariable matrix => branch.Choose(matrix.Rows.Select(row => (IReadOnlyList<Goal>)[new HasValue(new Cell(row.Id))])),
        RowsVariable rows => Repeating.Decide(branch, rows.Slot.Id, this, count => count > 0),
        ColumnVariable column => Repeating.Decide(branch, column.Rows.Id, this, count =>
            branch.Choose(Repeating.Cells(column, count).Select(cell => (IReadOnlyList<Goal>)[new HasValue(cell)])),
            many: [new HasValue(Repeating.SomeCell(column))]),
        Conditional choice => branch.Choose([
            [new Holds(choice.Test, Truth.True, Row), this with { Expression = choice.Then }],
            [new Holds(choice.Test, Truth.False, Row), this with { Expression = choice.Else }],
        ]),
        _ when Expression.Type.Kind == RuleKind.Boolean => branch.Push(new Holds(Expression, Truth.Known, Row)),
        _ => Reckoning.Read(branch, Expression, Row) is not null,
    };
}

/// <summary>An expression has no value.</summary>
internal sealed record Unanswered(Expr Expression, int Row) : Goal
{
    public override bool Step(Branch branch) => Expression switch
    {
        Constant or Count => false,
        Variable or AttributeVariable or SetVariable => branch.Forget(Cell.Of(Expression, Row)),
        MatrixVariable matrix => matrix.Rows.All(row => branch.Forget(new Cell(row.Id))),
        RowsVariable rows => branch.Push(new RowCount(rows.Slot.Id, 0)),
        ColumnVariable column => Repeating.Decide(branch, column.Rows.Id, this, count =>
            Repeating.Cells(column, count).All(branch.Forget)),
        Negate negate => branch.Push(this with { Expression = negate.Operand }),
        Arithmetic arithmetic => branch.Choose(Sides(arithmetic)),
        Aggregate aggregate => branch.Push([.. aggregate.Operands.Select(operand => this with { Expression = operand })]),
        Conditional choice => branch.Choose([
            [new Holds(choice.Test, Truth.Unknown, Row)],
            [new Holds(choice.Test, Truth.True, Row), this with { Expression = choice.Then }],
            [new Holds(choice.Test, Truth.False, Row), this with { Expression = choice.Else }],
        ]),
        _ => branch.Push(new Holds(Expression, Truth.Unknown, Row)),
    };

    private IEnumerable<IReadOnlyList<Goal>> Sides(Arithmetic arithmetic)
    {
        yield return [this with { Expression = arithmetic.Left }];
        yield return [this with { Expression = arithmetic.Right }];
        if (arithmetic.Operator == '/')
            yield return [new Related(Comparison.Equal, arithmetic.Right, new Constant(0.0, RuleType.Number), Row)];
    }
}

/// <summary>A cell has a value.</summary>
internal sealed record HasValue(Cell Cell) : Goal
{
    public override bool Step(Branch branch) => branch.Know(Cell);
}
