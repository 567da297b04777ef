using System.Collections.Immutable;

namespace FormEngine.Linting.Proofs;

/// <summary>What is known of numbers: the interval of each cell, and constraints between cells. It never changes.</summary>
internal sealed class LinearSystem
{
    private readonly ImmutableDictionary<Cell, Interval> _intervals;
    private readonly ImmutableList<Constraint> _constraints;

    private LinearSystem(ImmutableDictionary<Cell, Interval> intervals, ImmutableList<Constraint> constraints) =>
        (_intervals, _constraints) = (intervals, constraints);

    public static LinearSystem Empty { get; } =
        new(ImmutableDictionary<Cell, Interval>.Empty, ImmutableList<Constraint>.Empty);

    public bool Has(Cell cell) => _intervals.ContainsKey(cell);

    public Interval IntervalOf(Cell cell) => _intervals.GetValueOrDefault(cell, Interval.All);

    /// <summary>The interval a form is sure to lie in.</summary>
    public Interval IntervalOf(LinearForm form)
    {
        var range = new Interval(new Limit(form.Constant), new Limit(form.Constant));
        foreach (var (cell, factor) in form.Terms)
        {
            var interval = IntervalOf(cell);
            var (low, high) = factor.Sign > 0 ? (interval.Low, interval.High) : (interval.High, interval.Low);
            range = new Interval(Add(range.Low, low, factor), Add(range.High, high, factor));
        }

        return range;
    }

    /// <summary>The system with a narrower cell; null where nothing is left.</summary>
    public LinearSystem? Narrow(Cell cell, Interval interval, Budget budget)
    {
        var before = IntervalOf(cell);
        var after = before.Meet(interval);
        if (after.IsEmpty)
            return null;
        var narrowed = new LinearSystem(_intervals.SetItem(cell, after), _constraints);
        return after == before || narrowed.IsFeasible(cell, budget) ? narrowed : null;
    }

    /// <summary>The system with one more constraint; null where it contradicts the others.</summary>
    public LinearSystem? Add(Constraint constraint, Budget budget)
    {
        if (constraint.Form.IsConstant)
            return constraint.HoldsAsIs ? this : null;
        var (cell, factor) = constraint.Form.Terms.First();
        if (constraint.Form.Terms.Count == 1)
            return Narrow(cell, constraint.Interval(factor), budget);
        var added = new LinearSystem(_intervals, _constraints.Add(constraint));
        return added.IsFeasible(cell, budget) ? added : null;
    }

    /// <summary>Numbers for all cells that satisfy everything, whole where they must be; null where there are none.</summary>
    /// <param name="wish">What each cell had best be.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="tiedOnly">Leaves out cells that no constraint ties to another.</param>
    public Dictionary<Cell, Rational>? Solve(Func<Cell, Rational> wish, Budget budget, bool tiedOnly = false)
    {
        var model = new Dictionary<Cell, Rational>();
        foreach (var cell in _constraints.SelectMany(constraint => constraint.Form.Terms.Keys))
        {
            if (!model.ContainsKey(cell) && !SolveAround(cell, wish, budget, model))
                return null;
        }

        foreach (var (cell, interval) in _intervals.Where(entry => !tiedOnly && !model.ContainsKey(entry.Key)))
            model[cell] = interval.Pick(wish(cell));
        return model;
    }

    // Where a cell that must be whole is not, the whole numbers below and above it are tried.
    private bool SolveAround(Cell start, Func<Cell, Rational> wish, Budget budget, Dictionary<Cell, Rational> model)
    {
        if (Elimination(Connected(start), wish, budget) is not { } found)
            return false;
        foreach (var (cell, value) in found)
        {
            if (!value.IsWhole && IntervalOf(cell).IsWhole)
                return Narrow(cell, new Interval(null, new Limit(value.Floor)), budget)?.SolveAround(start, wish, budget, model) == true
                    || Narrow(cell, new Interval(new Limit(value.Ceiling), null), budget)?.SolveAround(start, wish, budget, model) == true;
        }

        foreach (var (cell, value) in found)
            model[cell] = value;
        return true;
    }

    private bool IsFeasible(Cell cell, Budget budget) =>
        Connected(cell) is { Count: > 0 } tied ? Elimination(tied, _ => 0, budget) is not null : true;

    private Dictionary<Cell, Rational>? Elimination(List<Constraint> tied, Func<Cell, Rational> wish, Budget budget)
    {
        var cells = tied.SelectMany(constraint => constraint.Form.Terms.Keys).ToHashSet();
        return new Elimination(wish, budget).Solve([.. tied, .. cells.SelectMany(Limits)]);
    }

    // Only what hangs together with a cell can have come to contradict it.
    private List<Constraint> Connected(Cell cell)
    {
        var cells = new HashSet<Cell> { cell };
        var left = _constraints.ToList();
        var found = new List<Constraint>();
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            foreach (var constraint in left.Where(constraint => constraint.Form.Terms.Keys.Any(cells.Contains)).ToList())
            {
                left.Remove(constraint);
                found.Add(constraint);
                cells.UnionWith(constraint.Form.Terms.Keys);
            }
        }

        return found;
    }

    private IEnumerable<Constraint> Limits(Cell cell)
    {
        var interval = IntervalOf(cell);
        if (interval.Low is { } low)
            yield return new Constraint(LinearForm.Of(low.Value) - LinearForm.Of(cell), Relation(low));
        if (interval.High is { } high)
            yield return new Constraint(LinearForm.Of(cell) - LinearForm.Of(high.Value), Relation(high));
    }

    private static Relation Relation(Limit limit) => limit.IsOpen ? Proofs.Relation.Below : Proofs.Relation.AtMost;

    private static Limit? Add(Limit? sum, Limit? term, Rational factor) => sum is { } x && term is { } y
        ? new Limit(x.Value + (y.Value * factor), x.IsOpen || y.IsOpen)
        : null;
}
