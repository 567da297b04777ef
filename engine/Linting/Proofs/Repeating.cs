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
    public static bool Decide(Branch branch, string id, Goal again, Func<int, bool> decided, params IReadOnlyList<Goal> many)
    {
        if (branch.Store.Rows.TryGetValue(id, out var count))
            return count == Many ? branch.Push(many) : decided(count);
        var (counts, areAll) = branch.Problem.Vocabulary.RowCounts(id);
        return branch.Choose((areAll ? counts : counts.Append(Many)).Select(rows => (IReadOnlyList<Goal>)[new RowCount(id, rows), again]));
    }

    public static IEnumerable<Cell> Cells(ColumnVariable column, int rows) =>
        Enumerable.Range(0, rows).Select(row => new Cell(ColumnId(column), row));

    /// <summary>Of many rows, one for each column to be answered in, so that no two columns need share one.</summary>
    public static Cell SomeCell(ColumnVariable column) => new(ColumnId(column), column.Cell + 1);

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
        // Which cell makes a row count is easier to say once all else is settled.
        foreach (var row in Enumerable.Range(0, Rows == Repeating.Many ? 0 : Rows).Reverse())
            branch.Later(new RowCounts(question, row));
        return branch.Push(new Shown(question));
    }
}

/// <summary>Something in a row is answered.</summary>
internal sealed record RowCounts(Thing Question, int Row) : Goal
{
    // A column that is always shown is the easiest to answer.
    public override bool Step(Branch branch)
    {
        var cells = branch.Problem.Catalogue.Parts(Question).OrderBy(column => column.Rule is not null)
            .Select(column => new Cell(column.Id, Row)).ToList();
        return cells.Exists(cell => branch.Store.Known.GetValueOrDefault(cell))
            || branch.Choose(cells.Select(cell => (IReadOnlyList<Goal>)[new HasValue(cell)]));
    }
}
