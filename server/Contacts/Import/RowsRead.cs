using FormEngine.Importing.Workbooks;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Takes the rows of a file as they are read, within its limits, and keeps those that hold something.</summary>
internal sealed class RowsRead(TableLimits limits, ReadingProgress progress, CancellationToken deadline)
{
    private readonly List<FileRow> _rows = [];
    private int _cells;
    private long _characters;

    public IReadOnlyList<FileRow> Rows => _rows;

    /// <summary>Below the first that holds something.</summary>
    public int Blank { get; private set; }

    public CancellationToken Deadline => deadline;

    /// <summary>How many there are to come, so that it can be told how far it has come.</summary>
    public void Expect(int rows) => progress.Rows = rows;

    public void Add(FileRow row)
    {
        deadline.ThrowIfCancellationRequested();
        progress.Row = row.Line;
        if (!row.IsBlank)
            Keep(row.Cells.Count > limits.Columns ? WithoutTail(row) : row);
        else if (_rows.Count > 0)
            Blank++;
    }

    /// <summary>Says of each row what is wrong with it, where that is known only when all are read.</summary>
    public void Mark(Func<FileRow, Message?> problem)
    {
        for (var i = 0; i < _rows.Count; i++)
            _rows[i] = _rows[i] with { Problem = problem(_rows[i]) };
    }

    private void Keep(FileRow row)
    {
        _rows.Add(row);
        Bound(_rows.Count, limits.Rows, TableBound.Rows);
        Bound(row.Cells.Count, limits.Columns, TableBound.Columns);
        Bound(_cells += row.Cells.Count(cell => cell.Length > 0), limits.Cells, TableBound.Cells);
        Bound(_characters += row.Cells.Sum(cell => (long)cell.Length), limits.Characters, TableBound.Characters);
    }

    private static FileRow WithoutTail(FileRow row) =>
        row with { Cells = [.. row.Cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse()] };

    private static void Bound(long count, int limit, TableBound bound)
    {
        if (count > limit)
            throw new TableTooLargeException(bound, limit);
    }
}
