using FormEngine.Server.Results.Snapshots;
using FormEngine.Tables;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>What others have scored: what is shown to all, or to staff what stands now.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="TakenAt">When each state was taken that a figure may stem from.</param>
/// <param name="IsInternal">Whether nothing is suppressed, so that only staff may see it.</param>
public sealed record Comparison(FigureBook Figures, IReadOnlyList<DateTime> TakenAt, bool IsInternal)
{
    public DateTime Latest => TakenAt[^1];

    public Compared Of(string indicator, string group) => Figures.Indicator(indicator, group) switch
    {
        IndicatorFigure figure => new Compared(figure, figure.State < TakenAt.Count ? TakenAt[figure.State!.Value - 1] : null),
        SuppressedFigure => Compared.Suppressed,
        _ => Compared.Missing,
    };

    /// <summary>Whether a group has figures but none of these may be shown.</summary>
    public bool IsTooSmall(string group, IEnumerable<string> indicators) =>
        indicators.Select(indicator => Figures.Indicator(indicator, group)).OfType<Tables.Figure>().ToList() is { Count: > 0 } figures
        && figures.TrueForAll(figure => figure.IsSuppressed);
}

/// <summary>A group's figure beside one's own.</summary>
/// <param name="Figure">Null where it may not be shown, or there is none.</param>
/// <param name="Since">When it was taken, where that is not the latest time.</param>
public sealed record Compared(IndicatorFigure? Figure, DateTime? Since = null)
{
    public static Compared Suppressed { get; } = new((IndicatorFigure?)null) { IsSuppressed = true };

    /// <summary>Also where the survey had no such area when the figures were made.</summary>
    public static Compared Missing { get; } = new((IndicatorFigure?)null);

    public bool IsSuppressed { get; private init; }
}
