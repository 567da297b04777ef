using System.Runtime.InteropServices;

namespace FormEngine.Tables.Disclosure;

/// <summary>
/// Participants by the figures they are in: those in the same ones are of one kind, which a reader cannot tell apart. One who changed
/// answers between two states is in figures in several ways; each way is a column, and all of them count as that one.
/// </summary>
internal sealed class Kinds
{
    private readonly List<int[]> _columnsOfKind = [];
    private readonly List<int> _kindOfColumn = [];
    private readonly List<int> _weights = [];
    private readonly List<(int Row, ulong Weight)[]> _columns = [];
    private readonly int _rows;

    /// <param name="rows">For each figure the columns it sums.</param>
    /// <param name="personOfColumn">Whose answers a column holds.</param>
    public Kinds(IReadOnlyList<Row> rows, IReadOnlyList<int> personOfColumn)
    {
        _rows = rows.Count;
        var ways = new Ways(rows, personOfColumn.Count);
        foreach (var kind in People(ways, personOfColumn).GroupBy(own => own, WayComparer.Instance))
        {
            _columnsOfKind.Add([.. Enumerable.Range(_columns.Count, kind.Key.Count)]);
            _kindOfColumn.AddRange(kind.Key.Select(_ => _weights.Count));
            _weights.Add(kind.Count());
            _columns.AddRange(kind.Key.Select(way => ways.RowsOf(way).ToArray()));
        }
    }

    public int Count => _weights.Count;

    public int Columns => _kindOfColumn.Count;

    /// <summary>How many participants are of a kind.</summary>
    public int Weight(int kind) => _weights[kind];

    public int KindOf(int column) => _kindOfColumn[column];

    public IReadOnlyList<int> ColumnsOf(int kind) => _columnsOfKind[kind];

    /// <summary>The figures that those of a way are in.</summary>
    public IReadOnlyList<(int Row, ulong Weight)> Column(int column) => _columns[column];

    /// <summary>As many columns as do not depend on each other, the first of an order before others.</summary>
    /// <param name="order">The columns.</param>
    /// <param name="most">More are not needed.</param>
    public IReadOnlyList<int> BasisOf(IEnumerable<int> order, int most = int.MaxValue)
    {
        var dependencies = new Dependencies(_rows);
        return [.. order.Where(column => dependencies.Meet(_columns[column])).Take(most)];
    }

    /// <summary>A row for each figure, a column for each way to be in them.</summary>
    public List<ulong[]> Matrix()
    {
        var matrix = Enumerable.Range(0, _rows).Select(_ => new ulong[Columns]).ToList();
        foreach (var (column, figures) in _columns.Index())
        {
            foreach (var (row, weight) in figures)
                matrix[row][column] = weight;
        }

        return matrix;
    }

    /// <summary>How many participants have a part in a combination.</summary>
    public int Support(ulong[] combination)
    {
        var (support, last) = (0, -1);
        for (var column = 0; column < combination.Length; column++)
        {
            if (combination[column] == 0 || _kindOfColumn[column] == last)
                continue;
            last = _kindOfColumn[column];
            support += _weights[last];
        }

        return support;
    }

    /// <summary>The ways in which each is in figures, each once and in order.</summary>
    private static IEnumerable<List<int>> People(Ways ways, IReadOnlyList<int> personOfColumn)
    {
        var people = new List<int>?[personOfColumn.Count];
        for (var column = 0; column < personOfColumn.Count; column++)
        {
            if (ways.Of(column) is not { } way)
                continue;
            var own = people[personOfColumn[column]] ??= new List<int>(1);
            if (own.BinarySearch(way) is < 0 and var place)
                own.Insert(~place, way);
        }

        return people.OfType<List<int>>();
    }

    private sealed class WayComparer : IEqualityComparer<List<int>>
    {
        public static WayComparer Instance { get; } = new();

        public bool Equals(List<int>? x, List<int>? y) => CollectionsMarshal.AsSpan(x).SequenceEqual(CollectionsMarshal.AsSpan(y));

        public int GetHashCode(List<int> ways)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(ways)));
            return hash.ToHashCode();
        }
    }
}
