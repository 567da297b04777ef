namespace FormEngine.Tables.Disclosure;

/// <summary>Columns by the rows they are in, found by dividing them row by row.</summary>
internal sealed class Ways
{
    private readonly int[] _wayOfColumn;
    private readonly List<(int Before, int Row)> _ways = [(-1, -1)];

    public Ways(IReadOnlyList<IReadOnlyList<int>> rows, int columns)
    {
        _wayOfColumn = new int[columns];
        foreach (var (row, own) in rows.Index())
        {
            var divided = new Dictionary<int, int>();
            foreach (var column in own)
            {
                if (!divided.TryGetValue(_wayOfColumn[column], out var way))
                {
                    divided[_wayOfColumn[column]] = way = _ways.Count;
                    _ways.Add((_wayOfColumn[column], row));
                }

                _wayOfColumn[column] = way;
            }
        }
    }

    /// <summary>The way in which a column is in the rows; null where it is in none.</summary>
    public int? Of(int column) => _wayOfColumn[column] == 0 ? null : _wayOfColumn[column];

    /// <summary>The rows that columns of a way are in.</summary>
    public IEnumerable<int> RowsOf(int way)
    {
        for (; way != 0; way = _ways[way].Before)
            yield return _ways[way].Row;
    }
}
