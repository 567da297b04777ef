namespace FormEngine.Tables.Disclosure;

/// <summary>All that can be computed from some figures.</summary>
internal sealed class Span
{
    private readonly Kinds _kinds;
    private readonly Tableau _tableau;
    private readonly int _shown;

    /// <param name="shown">The figures.</param>
    /// <param name="asked">Others, of which one wants to know.</param>
    /// <param name="personOfColumn">Whose answers a column holds.</param>
    public Span(
        IReadOnlyList<Row> shown, IReadOnlyList<Row> asked, IReadOnlyList<int> personOfColumn)
    {
        _kinds = new Kinds([.. shown, .. asked], personOfColumn);
        _shown = shown.Count;
        _tableau = new Tableau([.. _kinds.Matrix().Take(_shown)], Enumerable.Range(0, _kinds.Columns));
    }

    /// <summary>Whether the other figure of this number can be computed.</summary>
    public bool Has(int asked)
    {
        var rest = _kinds.Matrix()[_shown + asked];
        foreach (var (row, pivot) in _tableau.Rows.Zip(_tableau.Pivots))
        {
            if (rest[pivot] is not 0 and var factor)
                Tableau.Subtract(rest, factor, row);
        }

        return Array.TrueForAll(rest, value => value == 0);
    }
}
