namespace FormEngine.Tables.Disclosure;

/// <summary>
/// How rows depend on each other: the combinations of them that vanish in all columns met so far. Rows that differ in few columns are
/// known to be independent soon, and what is left then is held against the other columns at little cost.
/// </summary>
internal sealed class Dependencies
{
    private readonly List<ulong[]> _vanishing;

    /// <param name="rows">How many rows there are.</param>
    public Dependencies(int rows) => _vanishing = [.. Enumerable.Range(0, rows).Select(row =>
    {
        var own = new ulong[rows];
        own[row] = 1;
        return own;
    })];

    /// <summary>Combinations that vanish, of which all others are combinations.</summary>
    public IReadOnlyList<ulong[]> Vanishing => _vanishing;

    /// <summary>Meets a column.</summary>
    /// <param name="column">The rows that are not zero in it.</param>
    /// <returns>Whether it does not depend on those met before.</returns>
    public bool Meet(IReadOnlyList<(int Row, ulong Weight)> column)
    {
        var first = _vanishing.FindIndex(combination => At(column, combination) != 0);
        if (first < 0)
            return false;
        var own = _vanishing[first];
        var inverse = Field.Inverse(At(column, own));
        _vanishing.RemoveAt(first);
        foreach (var other in _vanishing.Skip(first))
        {
            if (At(column, other) is not 0 and var value)
                Tableau.Subtract(other, Field.Times(value, inverse), own);
        }

        return true;
    }

    /// <summary>What a combination is in a column, but for the sign.</summary>
    private static ulong At(IReadOnlyList<(int Row, ulong Weight)> column, ulong[] combination)
    {
        var value = 0UL;
        foreach (var (row, weight) in column)
            value = Field.Less(value, weight, combination[row]);
        return value;
    }
}
