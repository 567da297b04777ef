namespace FormEngine.Tables.Disclosure;

/// <summary>Columns by the rows they are in and what they weigh there, found by dividing them row by row.</summary>
internal sealed class Ways
{
    private readonly int[] _wayOfColumn;
    private readonly List<(int Before, int Row, ulong Weight)> _ways = [(-1, -1, 0)];

    public Ways(IReadOnlyList<Row> rows, int columns)
    {
        _wayOfColumn = new int[columns];
        foreach (var (row, own) in rows.Index())
        {
            var divided = new Dictionary<(int Way, ulong Weight), int>();
            foreach (var (place, column) in own.Columns.Index())
            {
                var before = (Way: _wayOfColumn[column], own.WeightAt(place));
                if (!divided.TryGetValue(before, out var way))
                {
                    divided[before] = way = _ways.Count;
                    _ways.Add((before.Way, row, own.WeightAt(place)));
                }

                _wayOfColumn[column] = way;
            }
        }
    }

    /// <summary>The way in which a column is in the rows; null where it is in none.</summary>
    public int? Of(int column) => _wayOfColumn[column] == 0 ? null : _wayOfColumn[column];

    /// <summary>The rows that columns of a way are in, with their weight there.</summary>
    public IEnumerable<(int Row, ulong Weight)> RowsOf(int way)
    {
        for (; way != 0; way = _ways[way].Before)
            yield return (_ways[way].Row, _ways[way].Weight);
    }
}
