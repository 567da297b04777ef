namespace FormEngine.Linting.Proofs;

/// <summary>
/// Solves linear constraints by eliminating one cell after another (Fourier and Motzkin): exact and, for numbers that
/// need not be whole, complete.
/// </summary>
internal sealed class Elimination(Func<Cell, Rational> wish, Budget budget)
{
    // A constraint is looked at in a fraction of the time that a goal takes.
    private const int ConstraintsPerStep = 8;

    /// <summary>Numbers that satisfy all constraints, or null where there are none.</summary>
    public Dictionary<Cell, Rational>? Solve(IReadOnlyList<Constraint> constraints)
    {
        budget.Spend(1 + (constraints.Count / ConstraintsPerStep));
        if (constraints.Any(constraint => constraint.Form.IsConstant && !constraint.HoldsAsIs))
            return null;
        var open = constraints.Where(constraint => !constraint.Form.IsConstant).ToList();
        if (open.Count == 0)
            return [];
        return open.Find(constraint => constraint.Relation == Relation.Equal) is { } equation
            ? Substitute(equation, open)
            : Project(Cheapest(open), open);
    }

    private Dictionary<Cell, Rational>? Substitute(Constraint equation, List<Constraint> constraints)
    {
        var (cell, factor) = equation.Form.Terms.First();
        var value = equation.Form.Without(cell).Times(-1 / factor);
        var rest = constraints.Where(constraint => constraint != equation)
            .Select(constraint => constraint with { Form = constraint.Form.With(cell, value) }).ToList();
        if (Solve(rest) is not { } model)
            return null;
        Complete(model, value.Terms.Keys);
        model[cell] = value.Evaluate(model);
        return model;
    }

    private Dictionary<Cell, Rational>? Project(Cell cell, List<Constraint> constraints)
    {
        var lows = constraints.Where(constraint => Factor(constraint, cell).Sign < 0).ToList();
        var highs = constraints.Where(constraint => Factor(constraint, cell).Sign > 0).ToList();
        var rest = constraints.Where(constraint => !constraint.Form.Terms.ContainsKey(cell));
        var pairs = lows.SelectMany(low => highs.Select(high => Combine(low, high, cell)));
        if (Solve([.. rest, .. pairs]) is not { } model)
            return null;
        Complete(model, lows.Concat(highs).SelectMany(constraint => constraint.Form.Terms.Keys).Where(other => other != cell));
        var interval = Interval.All;
        foreach (var constraint in lows.Concat(highs))
        {
            var fixedPart = LinearForm.Of(constraint.Form.Without(cell).Evaluate(model));
            interval = interval.Meet((constraint with { Form = fixedPart }).Interval(Factor(constraint, cell)));
        }

        model[cell] = interval.Pick(wish(cell));
        return model;
    }

    // A cell that fell out on the way is free.
    private void Complete(Dictionary<Cell, Rational> model, IEnumerable<Cell> cells)
    {
        foreach (var cell in cells)
            model.TryAdd(cell, wish(cell));
    }

    private static Rational Factor(Constraint constraint, Cell cell) => constraint.Form.Terms.GetValueOrDefault(cell);

    private static Constraint Combine(Constraint low, Constraint high, Cell cell) => new(
        low.Form.Without(cell).Times(-1 / Factor(low, cell)) + high.Form.Without(cell).Times(1 / Factor(high, cell)),
        low.Relation == Relation.Below || high.Relation == Relation.Below ? Relation.Below : Relation.AtMost);

    private static Cell Cheapest(List<Constraint> constraints) => constraints
        .SelectMany(constraint => constraint.Form.Terms.Select(term => (term.Key, term.Value.Sign)))
        .GroupBy(term => term.Key)
        .MinBy(cell => cell.Count(term => term.Sign < 0) * cell.Count(term => term.Sign > 0))!.Key;
}
