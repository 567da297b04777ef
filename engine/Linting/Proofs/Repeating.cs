using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Repeating rows: first their number is chosen, then each cell is a cell like any other.</summary>
internal static class Repeating
{
    /// <summary>More rows than any rule seems to speak of.</summary>
    public const int Many = int.MaxValue;

    /// <summary>
    /// Goes on with the number of rows; where that is open, with each that may matter, and the goal again. Of many rows
    /// only what is sure of any number of them is said, which may still refute.
    /// </summary>
    public static bool Decide(Branch branch, string id, Goal again, Func<int, bool> decided)
    {
        if (branch.Store.Rows.TryGetValue(id, out var count))
            return count == Many || decided(count);
        var (counts, areAll) = branch.Problem.Vocabulary.RowCounts(id);
        return branch.Choose((areAll ? counts : counts.Append(Many)).Select(rows => (IReadOnlyList<Goal>)[new RowCount(id, rows), again]));
    }

    public static IEnumerable<Cell> Cells(ColumnVariable column, int rows) =>
        Enumerable.Range(0, rows).Select(row => new Cell(ColumnId(column), row));

    /// <summary>The cells of a column, as a rule in each row would name them.</summary>
    public static IEnumerable<(Expr Expression, int Row)> Terms(ColumnVariable column, int rows)
    {
        var id = ColumnId(column);
        var cell = new Variable($"row.{id}", new Slot(SlotKind.Value, id, null, ""), column.CellType);
        return Enumerable.Range(0, rows).Select(row => ((Expr)cell, row));
    }

    public static string ColumnId(ColumnVariable column) => column.Path["answers.".Length..];
}

/// <summary>A repeating question has so many rows that count.</summary>
internal sealed record RowCount(string Id, int Rows) : Goal
{
    public override bool Step(Branch branch)
    {
        if (branch.Store.Rows.TryGetValue(Id, out var rows))
            return rows == Rows;
        branch.Store = branch.Store with { Rows = branch.Store.Rows.Add(Id, Rows) };
        if (Rows == 0)
            return true;
        var question = branch.Problem.Catalogue.Find(Id);
        if (Rows == Repeating.Many)
            return branch.Later(new Untried()) && branch.Push(new Shown(question));
        return branch.Push([new Shown(question), .. Enumerable.Range(0, Rows).Select(row => new RowCounts(question, row))]);
    }
}

/// <summary>Something in a row is answered.</summary>
internal sealed record RowCounts(Thing Question, int Row) : Goal
{
    // A column that is always shown is the easiest to answer.
    public override bool Step(Branch branch) => branch.Choose(branch.Problem.Catalogue.Parts(Question)
        .OrderBy(column => column.Rule is not null)
        .Select(column => (IReadOnlyList<Goal>)[new HasValue(new Cell(column.Id, Row))]));
}
