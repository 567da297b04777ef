namespace FormEngine.Tables.Disclosure;

/// <summary>
/// Whether sums that are shown can be subtracted so that one answer is more than half of what comes out, which then tells about how large
/// it is. Tried is what a reader would: one sum less another, and one less all parts of it that belong to one division.
/// </summary>
internal sealed class Dominance
{
    private readonly List<Row> _rows;
    private readonly List<HashSet<int>> _waysOfRow;
    private readonly Dictionary<int, (double Sum, double Largest)> _sizes = [];

    /// <param name="rows">The sums.</param>
    /// <param name="sizeOfColumn">The absolute value of each answer.</param>
    public Dominance(List<Row> rows, IReadOnlyList<double> sizeOfColumn)
    {
        _rows = rows;
        _waysOfRow = rows.ConvertAll(_ => new HashSet<int>());
        var ways = new Ways(rows, sizeOfColumn.Count);
        foreach (var (column, size) in sizeOfColumn.Index())
        {
            if (ways.Of(column) is not { } way)
                continue;
            if (!_sizes.TryGetValue(way, out var known))
            {
                foreach (var (row, _) in ways.RowsOf(way))
                    _waysOfRow[row].Add(way);
            }

            _sizes[way] = (known.Sum + size, Math.Max(known.Largest, size));
        }
    }

    /// <summary>Whether there is one in which a new sum has a part.</summary>
    /// <param name="known">How many of the sums, the first ones, have been shown before.</param>
    public bool Exists(int known) => Enumerable.Range(0, _rows.Count).Any(row =>
        Enumerable.Range(Math.Max(row + 1, known), Math.Max(0, _rows.Count - Math.Max(row + 1, known)))
            .Any(other => IsDominated(_waysOfRow[row].Except(_waysOfRow[other]).Concat(_waysOfRow[other].Except(_waysOfRow[row]))))
        || Rests(row, known).Any(IsDominated));

    /// <summary>What is left of a sum when the parts of it are taken away that belong to one division, the latest ones first.</summary>
    private IEnumerable<HashSet<int>> Rests(int whole, int known)
    {
        foreach (var division in _rows.Index().Where(row => row.Item.Division != _rows[whole].Division).GroupBy(row => row.Item.Division))
        {
            var rest = _waysOfRow[whole].ToHashSet();
            var isNew = whole >= known;
            foreach (var (part, _) in division.Reverse().Where(part => _waysOfRow[part.Index].IsSubsetOf(rest)))
            {
                rest.ExceptWith(_waysOfRow[part]);
                isNew |= part >= known;
            }

            if (isNew)
                yield return rest;
        }
    }

    private bool IsDominated(IEnumerable<int> ways)
    {
        var (sum, largest) = (0.0, 0.0);
        foreach (var size in ways.Select(way => _sizes[way]))
            (sum, largest) = (sum + size.Sum, Math.Max(largest, size.Largest));
        return largest > sum / 2;
    }
}
