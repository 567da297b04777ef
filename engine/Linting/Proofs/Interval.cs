namespace FormEngine.Linting.Proofs;

/// <summary>One end of an interval.</summary>
/// <param name="Value">Where it ends.</param>
/// <param name="IsOpen">Whether the end itself is left out.</param>
internal readonly record struct Limit(Rational Value, bool IsOpen = false);

/// <summary>The numbers between two limits, of which either may be lacking.</summary>
internal readonly record struct Interval(Limit? Low, Limit? High, bool IsWhole = false)
{
    public static Interval All { get; } = new(null, null);

    public bool IsEmpty => Low is { } low && High is { } high
        && (low.Value > high.Value || (low.Value.CompareTo(high.Value) == 0 && (low.IsOpen || high.IsOpen)));

    public Interval Meet(Interval other) => new Interval(
        Highest(Low, other.Low), Lowest(High, other.High), IsWhole || other.IsWhole).Rounded();

    public bool Contains(Rational value) => !Meet(new Interval(new Limit(value), new Limit(value))).IsEmpty;

    /// <summary>A number of the interval, which is not empty: the one wished for, else a small whole one, else any.</summary>
    public Rational Pick(Rational wish)
    {
        if (Contains(wish))
            return wish;
        var whole = (this with { IsWhole = true }).Rounded();
        if (!whole.IsEmpty)
            return (whole.Low ?? whole.High)!.Value.Value;
        return Low is { } low && High is { } high ? (low.Value + high.Value) / 2 : (Low ?? High)!.Value.Value;
    }

    // Among whole numbers every limit can be a closed one.
    public Interval Rounded() => !IsWhole ? this : this with
    {
        Low = Low is { } low ? new Limit(low.IsOpen ? low.Value.Floor + 1 : low.Value.Ceiling) : null,
        High = High is { } high ? new Limit(high.IsOpen ? high.Value.Ceiling - 1 : high.Value.Floor) : null,
    };

    private static Limit? Highest(Limit? x, Limit? y) =>
        x is not { } a ? y : y is not { } b ? x : a.Value > b.Value || (a.Value >= b.Value && a.IsOpen) ? x : y;

    private static Limit? Lowest(Limit? x, Limit? y) =>
        x is not { } a ? y : y is not { } b ? x : a.Value < b.Value || (a.Value <= b.Value && a.IsOpen) ? x : y;
}
