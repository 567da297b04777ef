namespace FormEngine.Tables.Disclosure;

/// <summary>
/// What has been shown of one figure in all states so far, for all groups, and what must never be computed from it; decides what may
/// be shown beside it in the next state.
/// </summary>
/// <param name="minimum">The fewest participants any combination may rest on.</param>
/// <param name="personOfColumn">Whose answers a column holds.</param>
/// <param name="sizeOfColumn">The absolute value of what stands in it, where the figure is a sum of numbers; else null.</param>
internal sealed class FigureHistory(int minimum, IReadOnlyList<int> personOfColumn, IReadOnlyList<double>? sizeOfColumn = null)
{
    private readonly List<Row> _shown = [];
    private readonly List<Row> _secret = [];

    /// <summary>Which groups may be shown.</summary>
    /// <param name="groups">All groups in the order in which they are tried.</param>
    /// <param name="columns">The columns a group's figure sums; none where nobody answered.</param>
    /// <param name="isOffered">Whether a group is to be shown where it may; others are only where they can be computed anyway.</param>
    /// <param name="isSecret">Whether a group must not be shown, nor be computed from what is.</param>
    public HashSet<Group> Decide(
        IReadOnlyList<Group> groups, Func<Group, Row> columns, Func<Group, bool> isOffered, Func<Group, bool> isSecret)
    {
        var rows = groups.ToDictionary(group => group, columns);
        var secret = groups.Where(isSecret).Select(group => rows[group]).Where(row => row.Count > 0).Concat(_secret).ToList();
        var open = groups.Where(group => isOffered(group) && !isSecret(group)).ToList();
        var shown = open.Where(group => rows[group].Count == 0).ToHashSet();
        var large = open.FindAll(group => rows[group].Count >= minimum);
        var basis = _shown.ToList();
        foreach (var group in Safe(large))
            shown.Add(group);
        var others = groups.Where(group => !isOffered(group) && !isSecret(group) && rows[group].Count >= minimum);
        AddComputable([.. others], rows, basis, shown);
        return shown;

        // What is safe together is safe one by one; so halves are tried before each by itself.
        IEnumerable<Group> Safe(List<Group> some)
        {
            if (some.Count == 0)
                return [];
            if (IsSafe([.. basis, .. some.Select(group => rows[group])], secret))
            {
                basis.AddRange(some.Select(group => rows[group]));
                return some;
            }

            return some.Count == 1 ? [] : [.. Safe(some[..(some.Count / 2)]), .. Safe(some[(some.Count / 2)..])];
        }
    }

    /// <summary>Whether one more figure may be shown in the same state.</summary>
    /// <param name="more">The figure.</param>
    /// <param name="shown">What is shown already.</param>
    /// <param name="hidden">What is not.</param>
    public bool MayShow(Row more, IEnumerable<Row> shown, IEnumerable<Row> hidden) =>
        IsSafe([.. _shown, .. shown, more], [.. hidden.Where(row => row.Count > 0), .. _secret]);

    /// <summary>Keeps what was decided: it has been shown, and can never be taken back.</summary>
    public void Keep(IEnumerable<Row> shown, IEnumerable<Row> secret)
    {
        _shown.AddRange(shown.Where(row => row.Count > 0));
        _secret.AddRange(secret.Where(row => row.Count > 0));
    }

    private bool IsSafe(List<Row> rows, List<Row> secret)
    {
        if (rows.Count == 0)
            return true;
        if (SmallCombination.Exists(new Kinds(rows, personOfColumn), minimum))
            return false;
        if (sizeOfColumn is not null && new Dominance(rows, sizeOfColumn).Exists(_shown.Count))
            return false;
        if (secret.Count == 0)
            return true;
        var span = new Span(rows, secret, personOfColumn);
        var before = new Span(_shown, secret, personOfColumn);
        return !Enumerable.Range(0, secret.Count).Any(row => span.Has(row) && !before.Has(row));
    }

    private void AddComputable(
        List<Group> groups, Dictionary<Group, Row> rows, List<Row> basis, HashSet<Group> shown)
    {
        if (groups.Count == 0 || basis.Count == 0)
            return;
        var span = new Span(basis, groups.ConvertAll(group => rows[group]), personOfColumn);
        foreach (var (index, group) in groups.Index())
        {
            if (span.Has(index))
                shown.Add(group);
        }
    }
}
