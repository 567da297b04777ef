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
    public Kinds(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<int> personOfColumn)
    {
        var ways = new List<(int[] Rows, string Key)>();
        var kinds = Ways(rows, personOfColumn).GroupBy(person => string.Join('|', person.Value.Order(StringComparer.Ordinal)));
        foreach (var kind in kinds)
        {
            var own = kind.First().Value.Order(StringComparer.Ordinal).ToList();
            _columnsOfKind.Add([.. Enumerable.Range(ways.Count, own.Count)]);
            _kindOfColumn.AddRange(own.Select(_ => _weights.Count));
            _weights.Add(kind.Count());
            ways.AddRange(own.Select(way => (way.Split(',').Select(int.Parse).ToArray(), way)));
        }

        _matrix = [.. rows.Select(_ => new ulong[ways.Count])];
        foreach (var (column, way) in ways.Index())
        {
            foreach (var row in way.Rows)
                _matrix[row][column] = 1;
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

    private static Dictionary<int, HashSet<string>> Ways(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<int> personOfColumn)
    {
        var rowsOfColumn = new Dictionary<int, List<int>>();
        foreach (var (row, columns) in rows.Index())
        {
            foreach (var column in columns)
            {
                if (!rowsOfColumn.TryGetValue(column, out var own))
                    rowsOfColumn[column] = own = [];
                own.Add(row);
            }
        }

        var ways = new Dictionary<int, HashSet<string>>();
        foreach (var (column, own) in rowsOfColumn)
        {
            var person = personOfColumn[column];
            if (!ways.TryGetValue(person, out var known))
                ways[person] = known = new HashSet<string>(StringComparer.Ordinal);
            known.Add(string.Join(',', own));
        }

        return ways;
    }
}
