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
        var tableau = new Tableau(_kinds.Matrix(), heaviest);
        return tableau.Rows.Any(row => _kinds.Support(row) < _minimum)
            || (!HasDisjointBases(tableau.Rank) && Search(tableau, _minimum - 1, []));
    }

    /// <summary>As many bases as the minimum, no participant in two of them: fewer cannot meet them all.</summary>
    private bool HasDisjointBases(int rank)
    {
        var left = Enumerable.Range(0, _kinds.Count).Select(_kinds.Weight).ToArray();
        for (var i = 0; i < _minimum; i++)
        {
            var order = Enumerable.Range(0, _kinds.Columns).Where(column => left[_kinds.KindOf(column)] > 0)
                .OrderByDescending(column => left[_kinds.KindOf(column)]);
            var basis = new Tableau(_kinds.Matrix(), order);
            if (basis.Rank < rank)
                return false;
            foreach (var kind in basis.Pivots.Select(_kinds.KindOf).Distinct())
                left[kind]--;
        }

        return true;
    }

    /// <summary>Looks for kinds to remove, of no more participants in all than are left to spend.</summary>
    private bool Search(Tableau tableau, int left, HashSet<int> removed)
    {
        if (++_steps > MostSteps)
            return true;
        var kept = new List<int>();
        var found = false;
        foreach (var kind in tableau.Pivots.Select(_kinds.KindOf).Distinct().Where(kind => MayGo(kind, left)).ToList())
        {
            HashSet<int> without = [.. removed, kind];
            var rest = tableau.Copy();
            found = !Remove(rest, kind, without, left - _kinds.Weight(kind))
                || Search(rest, left - _kinds.Weight(kind), without);
            if (found)
                break;
            // Whatever else is removed now, this kind is not.
            _kept[kind] = true;
            kept.Add(kind);
        }

        kept.ForEach(kind => _kept[kind] = false);
        return found;
    }

    private bool MayGo(int kind, int left) => !_kept[kind] && _kinds.Weight(kind) <= left;

    /// <returns>False where the rank is lower without it.</returns>
    private bool Remove(Tableau tableau, int kind, HashSet<int> removed, int left)
    {
        for (var row = 0; row < tableau.Rank; row++)
        {
            if (_kinds.KindOf(tableau.Pivots[row]) != kind)
                continue;
            var others = Enumerable.Range(0, _kinds.Columns)
                .Where(column => tableau.Rows[row][column] != 0 && !removed.Contains(_kinds.KindOf(column))).ToList();
            if (others.Count == 0)
                return false;
            // One that stays in any case leaves less to search.
            tableau.Move(row, others.Where(column => !MayGo(_kinds.KindOf(column), left)).FirstOrDefault(others[0]));
        }

        return true;
    }
}
