using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>A form equals how many options, matrix rows or rows are answered.</summary>
internal sealed record Counts(LinearForm Value, Expr Operand, int Row) : Goal
{
    public override bool Step(Branch branch) => Operand switch
    {
        SetVariable set => branch.Choose([[new NoValue(Cell.Of(set, Row)), Is(0)], [new CountsChosen(Value, Cell.Of(set, Row))]]),
        MatrixVariable matrix => Within(branch, matrix.Rows.Count) && branch.Push(new CountsRows(Value, matrix, 0)),
        RowsVariable rows => Within(branch, branch.Problem.Vocabulary.MostRows(rows.Slot.Id))
            && Repeating.Decide(branch, rows.Slot.Id, this, count => Is(count).Step(branch))
            && (branch.Store.Rows.GetValueOrDefault(rows.Slot.Id) != Repeating.Many || IsMany(branch, rows.Slot.Id)),
        _ => throw new InvalidOperationException($"{Operand.GetType().Name} is not counted."),
    };

    private Stands Is(int count) => new(Value - LinearForm.Of(count), Relation.Equal);

    private bool IsMany(Branch branch, string id) =>
        branch.Require(LinearForm.Of(branch.Problem.Vocabulary.RowCounts(id).Counts[^1] + 1) - Value, Relation.AtMost);

    private bool Within(Branch branch, int? most) => branch.Require(Value.Times(-1), Relation.AtMost)
        && (most is not { } limit || branch.Require(Value - LinearForm.Of(limit), Relation.AtMost));
}

/// <summary>A form equals how many options are chosen in an answered multiple choice.</summary>
internal sealed record CountsChosen(LinearForm Value, Cell Cell) : Goal
{
    public override bool Step(Branch branch) => branch.Know(Cell) && branch.Measure(Cell.Size())
        && branch.Narrow(Cell.Size(), SetSize.Of(branch.Problem.Catalogue.Find(Cell.Id), branch.Store.SetOf(Cell)))
        && branch.Require(Value - LinearForm.Of(Cell.Size()), Relation.Equal);
}

/// <summary>What remains of a form equals how many of the matrix rows from one on are answered.</summary>
internal sealed record CountsRows(LinearForm Rest, MatrixVariable Matrix, int From) : Goal
{
    public override bool Step(Branch branch)
    {
        if (!branch.Require(Rest.Times(-1), Relation.AtMost)
            || !branch.Require(Rest - LinearForm.Of(Matrix.Rows.Count - From), Relation.AtMost))
            return false;
        if (From == Matrix.Rows.Count)
            return true;
        var left = Matrix.Rows.Skip(From).Select(row => new Cell(row.Id)).ToList();
        var range = (branch.Store.Numbers.IntervalOf(Rest) with { IsWhole = true }).Rounded();
        // Nothing is left to choose where it must be none of them, or all.
        if (range.High is { } high && high.Value < 1)
            return left.TrueForAll(branch.Forget) && branch.Require(Rest, Relation.Equal);
        if (range.Low is { } low && low.Value > left.Count - 1)
            return left.TrueForAll(branch.Know) && branch.Require(Rest - LinearForm.Of(left.Count), Relation.Equal);
        var cell = left[0];
        return branch.Choose([
            [new HasValue(cell), this with { Rest = Rest - LinearForm.Of(1), From = From + 1 }],
            [new NoValue(cell), this with { From = From + 1 }],
        ]);
    }
}
