namespace FormEngine.Tables.Disclosure;

/// <summary>
/// Whether figures can be added, subtracted and multiplied so that what comes out rests on fewer than some number of participants.
/// Such a combination vanishes outside a few participants; without these, the figures would depend on each other more than they do.
/// So a set of them is looked for whose removal lowers the rank: it meets every basis.
/// </summary>
internal sealed class SmallCombination
{
    /// <summary>A search that takes longer than this is given up, and the figures are held to be unsafe.</summary>
    private const int MostSteps = 20_000;

    private readonly Kinds _kinds;
    private readonly int _minimum;
    private readonly bool[] _kept;
    private int _steps;

    private SmallCombination(Kinds kinds, int minimum)
    {
        _kinds = kinds;
        _minimum = minimum;
        _kept = new bool[kinds.Count];
    }

    /// <summary>Whether there is one.</summary>
    /// <param name="kinds">The figures.</param>
    /// <param name="minimum">The fewest participants a combination may rest on.</param>
    public static bool Exists(Kinds kinds, int minimum) => new SmallCombination(kinds, minimum).Exists();

    private bool Exists()
    {
        var heaviest = Enumerable.Range(0, _kinds.Columns).OrderByDescending(column => _kinds.Weight(_kinds.KindOf(column))).ToList();
        if (HasDisjointBases(_kinds.BasisOf(heaviest)))
            return false;
        var tableau = new Tableau(_kinds.Matrix(), heaviest);
        return tableau.Rows.Any(row => _kinds.Support(row) < _minimum) || Search(tableau, _minimum - 1, []);
    }

    /// <summary>As many bases as the minimum, no participant in two of them: fewer cannot meet them all.</summary>
    private bool HasDisjointBases(IReadOnlyList<int> basis)
    {
        var left = Enumerable.Range(0, _kinds.Count).Select(_kinds.Weight).ToArray();
        var rank = basis.Count;
        for (var wanted = _minimum; wanted > 0;)
        {
            var used = basis.Select(_kinds.KindOf).Distinct().ToList();
            var times = Math.Min(wanted, used.Min(kind => left[kind]));
            used.ForEach(kind => left[kind] -= times);
            wanted -= times;
            var order = Enumerable.Range(0, _kinds.Columns).Where(column => left[_kinds.KindOf(column)] > 0)
                .OrderByDescending(column => left[_kinds.KindOf(column)]);
            if (wanted > 0 && (basis = _kinds.BasisOf(order, rank)).Count < rank)
                return false;
        }

        return true;
    }

    /// <summary>Looks for kinds to remove, of no more participants in all than are left to spend.</summary>
    private bool Search(Tableau tableau, int left, HashSet<int> removed)
    {
        if (++_steps > MostSteps)
            return true;
        var tried = new List<int>();
        var found = false;
        foreach (var kind in Next(tableau, removed).Where(kind => MayGo(kind, left)).ToList())
        {
            found = FallsWithout(tableau, kind, left - _kinds.Weight(kind), [.. removed, kind]);
            if (found)
                break;
            // Whatever else is removed now, this kind is not.
            _kept[kind] = true;
            tried.Add(kind);
        }

        tried.ForEach(kind => _kept[kind] = false);
        return found;
    }

    /// <summary>
    /// Kinds of which one at least must go. A combination in which each of those removed has a part needs, for each of them, a row
    /// in which it has one; of the removed, the one with the fewest such rows.
    /// </summary>
    private List<int> Next(Tableau tableau, HashSet<int> removed) => removed.Count == 0
        ? [.. tableau.Pivots.Select(_kinds.KindOf).Distinct()]
        : removed.Select(kind => tableau.Rows.Zip(tableau.Pivots)
            .Where(row => _kinds.ColumnsOf(kind).Any(column => row.First[column] != 0))
            .Select(row => _kinds.KindOf(row.Second)).Distinct().ToList()).MinBy(kinds => kinds.Count)!;

    private bool MayGo(int kind, int left) => !_kept[kind] && _kinds.Weight(kind) <= left;

    /// <summary>Whether the rank is lower without a kind, or without it and others.</summary>
    private bool FallsWithout(Tableau tableau, int kind, int left, HashSet<int> removed)
    {
        var rows = Enumerable.Range(0, tableau.Rank).Where(row => _kinds.KindOf(tableau.Pivots[row]) == kind).ToList();
        if (left == 0 && rows.Count == 1)
            return Others(tableau, rows[0], removed).Count == 0;
        var rest = tableau.Copy();
        return !rows.TrueForAll(row => Move(rest, row, removed, left)) || (left > 0 && Search(rest, left, removed));
    }

    /// <summary>Gives a row a column of a kind that stays; one that stays in any case leaves less to search.</summary>
    /// <returns>False where there is none.</returns>
    private bool Move(Tableau tableau, int row, HashSet<int> removed, int left)
    {
        var others = Others(tableau, row, removed);
        if (others.Count == 0)
            return false;
        tableau.Move(row, others.Where(column => !MayGo(_kinds.KindOf(column), left)).FirstOrDefault(others[0]));
        return true;
    }

    private List<int> Others(Tableau tableau, int row, HashSet<int> removed) => [.. Enumerable.Range(0, _kinds.Columns)
        .Where(column => tableau.Rows[row][column] != 0 && !removed.Contains(_kinds.KindOf(column)))];
}
