namespace FormEngine.Linting.Proofs;

/// <summary>
/// Products of two unknown numbers: one of them is tried out. That is complete where it is one of a few whole numbers;
/// else some likely values are tried and the rest is left open.
/// </summary>
internal static class Multiplication
{
    private const int Few = 60;
    private static readonly Rational[] Likely = [1, 0, 2, 10, 100, 1000, -1];

    public static IEnumerable<IReadOnlyList<Goal>> Ways(Branch branch, LinearForm value, LinearForm left, LinearForm right)
    {
        var (tried, other) = Whole(branch, right) is not null && Whole(branch, left) is null ? (right, left) : (left, right);
        if (Whole(branch, tried) is { } numbers)
            return numbers.Select(number => Way(value, tried, number, other));
        var interval = branch.Store.Numbers.IntervalOf(tried);
        var values = Likely.Concat(new[] { interval.Low, interval.High }.OfType<Limit>().Select(limit => limit.Value))
            .Where(interval.Contains);
        return values.DistinctBy(number => number.ToDouble()).Select(number => Way(value, tried, number, other)).Append([new Untried()]);
    }

    private static IReadOnlyList<Goal> Way(LinearForm value, LinearForm tried, Rational number, LinearForm other) =>
        [new Stands(tried - LinearForm.Of(number), Relation.Equal), new Stands(value - other.Times(number), Relation.Equal)];

    private static IEnumerable<Rational>? Whole(Branch branch, LinearForm form)
    {
        if (form.Terms.Any(term => !term.Value.IsWhole || !branch.Store.Numbers.IntervalOf(term.Key).IsWhole) || !form.Constant.IsWhole)
            return null;
        return branch.Store.Numbers.IntervalOf(form) is { Low: { } low, High: { } high } && high.Value - low.Value <= Few
            ? Enumerable.Range(0, (int)(high.Value - low.Value).ToDouble() + 1).Select(step => low.Value + step)
            : null;
    }
}

/// <summary>Cases nobody has tried.</summary>
internal sealed record Untried : Goal
{
    public override bool Step(Branch branch) => branch.GiveUp();
}
