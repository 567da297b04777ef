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
    private readonly List<ulong[]> _matrix;

    /// <param name="rows">For each figure the columns it sums.</param>
    /// <param name="personOfColumn">Whose answers a column holds.</param>
    public Kinds(IReadOnlyList<Row> rows, IReadOnlyList<int> personOfColumn)
    {
        var ways = new Ways(rows, personOfColumn.Count);
        var columns = new List<int>();
        foreach (var kind in People(ways, personOfColumn).GroupBy(own => own, WayComparer.Instance))
        {
            _columnsOfKind.Add([.. Enumerable.Range(columns.Count, kind.Key.Count)]);
            _kindOfColumn.AddRange(kind.Key.Select(_ => _weights.Count));
            _weights.Add(kind.Count());
            columns.AddRange(kind.Key);
        }

        _matrix = [.. rows.Select(_ => new ulong[columns.Count])];
        foreach (var (column, way) in columns.Index())
        {
            foreach (var (row, weight) in ways.RowsOf(way))
                _matrix[row][column] = weight;
        }
    }

    public int Count => _weights.Count;

    public int Columns => _kindOfColumn.Count;

    /// <summary>How many participants are of a kind.</summary>
    public int Weight(int kind) => _weights[kind];

    public int KindOf(int column) => _kindOfColumn[column];

    public IReadOnlyList<int> ColumnsOf(int kind) => _columnsOfKind[kind];

    /// <summary>A row for each figure, a column for each way to be in them.</summary>
    public List<ulong[]> Matrix() => _matrix.ConvertAll(row => (ulong[])row.Clone());

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
        var people = new Dictionary<int, List<int>>();
        for (var column = 0; column < personOfColumn.Count; column++)
        {
            if (ways.Of(column) is not { } way)
                continue;
            if (!people.TryGetValue(personOfColumn[column], out var own))
                people[personOfColumn[column]] = own = [];
            if (own.BinarySearch(way) is < 0 and var place)
                own.Insert(~place, way);
        }

        return people.Values;
    }

    private sealed class WayComparer : IEqualityComparer<List<int>>
    {
        public static WayComparer Instance { get; } = new();

        public bool Equals(List<int>? x, List<int>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(List<int> ways) => ways.Aggregate(0, HashCode.Combine);
    }
}
