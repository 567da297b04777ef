namespace FormEngine.Tables.Disclosure;

/// <summary>
/// Rows of figures over kinds of participants, reduced to a basis: each row has one column of its own, in which the others are zero.
/// A combination of figures is then known by what it is in those columns.
/// </summary>
internal sealed class Tableau
{
    private readonly List<ulong[]> _rows;
    private readonly List<int> _pivots = [];

    /// <param name="rows">The rows, which become the tableau's.</param>
    /// <param name="order">The columns, those first that shall be the rows' own.</param>
    public Tableau(List<ulong[]> rows, IEnumerable<int> order)
    {
        _rows = rows;
        foreach (var column in order)
        {
            if (_pivots.Count == _rows.Count)
                break;
            var found = _rows.FindIndex(_pivots.Count, row => row[column] != 0);
            if (found < 0)
                continue;
            (_rows[_pivots.Count], _rows[found]) = (_rows[found], _rows[_pivots.Count]);
            _pivots.Add(column);
            Clear(_pivots.Count - 1);
        }

        _rows.RemoveRange(_pivots.Count, _rows.Count - _pivots.Count);
    }

    private Tableau(Tableau other)
    {
        _rows = other._rows.ConvertAll(row => (ulong[])row.Clone());
        _pivots = [.. other._pivots];
    }

    public int Rank => _rows.Count;

    public IReadOnlyList<ulong[]> Rows => _rows;

    /// <summary>Each row's own column.</summary>
    public IReadOnlyList<int> Pivots => _pivots;

    public Tableau Copy() => new(this);

    /// <summary>Gives a row another column of its own.</summary>
    public void Move(int row, int column)
    {
        _pivots[row] = column;
        Clear(row);
    }

    private void Clear(int pivot)
    {
        var own = _rows[pivot];
        var column = _pivots[pivot];
        Divide(own, own[column]);
        foreach (var row in _rows)
        {
            if (row != own && row[column] is not 0 and var factor)
                Subtract(row, factor, own);
        }
    }

    private static void Divide(ulong[] row, ulong by)
    {
        if (by == 1)
            return;
        var inverse = Field.Inverse(by);
        for (var i = 0; i < row.Length; i++)
            row[i] = Field.Times(row[i], inverse);
    }

    /// <summary>Takes some times a row from another.</summary>
    public static void Subtract(ulong[] from, ulong factor, ulong[] row)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (row[i] != 0)
                from[i] = Field.Less(from[i], factor, row[i]);
        }
    }
}
