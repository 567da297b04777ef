namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>A rate in the heat map: the figure says it, the shade helps the eye.</summary>
public sealed record HeatCell(string Label, Tally Tally, int Count, string Names)
{
    private const int Shades = 5;

    public double? Rate => Tally.Rate(Count);

    /// <summary>From 0, where nobody is asked or nobody has answered, in equal steps.</summary>
    public int Level => Rate is > 0 and var rate ? Math.Min(Shades, 1 + (int)(rate * Shades)) : 0;
}
