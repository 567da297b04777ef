namespace FormEngine.Tables.Disclosure;

/// <summary>All that can be computed from some figures.</summary>
internal sealed class Span
{
    private readonly int _asked;
    private readonly Tableau _tableau;

    /// <param name="shown">The figures.</param>
    /// <param name="asked">Others, of which one wants to know.</param>
    /// <param name="personOfColumn">Whose answers a column holds.</param>
    public Span(IReadOnlyList<Row> shown, IReadOnlyList<Row> asked, IReadOnlyList<int> personOfColumn)
    {
        var kinds = new Kinds([.. shown, .. asked], personOfColumn);
        var dependencies = new Dependencies(shown.Count + asked.Count);
        for (var column = 0; column < kinds.Columns; column++)
            dependencies.Meet(kinds.Column(column));
        _asked = asked.Count;
        _tableau = new Tableau([.. dependencies.Vanishing.Select(row => row[shown.Count..])], Enumerable.Range(0, _asked));
    }

    /// <summary>
    /// Whether the other figure of this number can be computed: something vanishes in which it has a part, and none of those asked but it.
    /// </summary>
    public bool Has(int asked)
    {
        var rest = new ulong[_asked];
        rest[asked] = 1;
        foreach (var (row, pivot) in _tableau.Rows.Zip(_tableau.Pivots))
        {
            if (rest[pivot] is not 0 and var factor)
                Tableau.Subtract(rest, factor, row);
        }

        return Array.TrueForAll(rest, value => value == 0);
    }
}
