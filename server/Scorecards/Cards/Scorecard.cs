using FormEngine.Scoring;
using FormEngine.Tables;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>An organisation's own scores beside others'. It holds no other organisation's name, and no rank.</summary>
public sealed record Scorecard
{
    private const int MostGains = 5;

    public required string Survey { get; init; }

    public required string Organisation { get; init; }

    public required IReadOnlyList<AreaCard> Areas { get; init; }

    /// <summary>What one is compared with, in order: all, the own group of every dimension, and the one that was chosen.</summary>
    public required IReadOnlyList<ComparedGroup> Groups { get; init; }

    public required GroupChoice Choice { get; init; }

    /// <summary>Null until there is something to show.</summary>
    public required Comparison? Comparison { get; init; }

    /// <summary>How many must have answered before there is.</summary>
    public required int EnoughFor { get; init; }

    /// <summary>A figure would tell of fewer than so many where it is suppressed.</summary>
    public required int Minimum { get; init; }

    /// <summary>Null where there was none.</summary>
    public required PreviousRound? Previous { get; init; }

    /// <summary>Whether own answers are shown, and what could be gained by others.</summary>
    public required bool ShowsAnswers { get; init; }

    /// <summary>Whether anything is answered that counts.</summary>
    public bool IsBegun => Areas.Any(area => area.Counts);

    /// <summary>Whether there are groups of organisations, but this one has no attribute that says which it is in.</summary>
    public bool IsInNoGroup => Choice.Offered.Count > 0 && Groups.All(group => group.Id == SurveyGroups.Nation || group == Choice.Chosen);

    /// <summary>Whether somebody has no points somewhere.</summary>
    public bool LacksFigures => Areas.Any(area => area.Own.Score is null
        || area.Compared.Any(compared => compared is { IsSuppressed: false, Figure: null or { N: 0 } }));

    /// <summary>Where most is to gain, over all areas.</summary>
    public IReadOnlyList<(AreaCard Area, ItemCard Item)> Gains =>
        [.. Areas.SelectMany(area => area.Items.Where(item => item.Gain > 0).Select(item => (area, item)))
            .OrderByDescending(gain => gain.item.Gain).Take(MostGains)];

    /// <summary>The groups of which a figure may not be shown, with what to look at rather.</summary>
    public required IReadOnlyList<(ComparedGroup Group, IReadOnlyList<ComparedGroup> Rather)> Suppressed { get; init; }
}

/// <summary>One area of a scorecard.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it covers and does not.</param>
/// <param name="Own">The own score, with what it is made of.</param>
/// <param name="Counts">Whether the section is answered.</param>
/// <param name="Compared">A figure for each of the scorecard's groups, in their order; none where nothing is shown yet.</param>
/// <param name="Change">How it has changed.</param>
/// <param name="Before">What those scored, by their names, that the organisation has merged or split from.</param>
/// <param name="Items">What stands behind it; none where own answers are not shown.</param>
public sealed record AreaCard(
    string Title, string? Description, IndicatorScore Own, bool Counts, IReadOnlyList<Compared> Compared, AreaChange Change,
    IReadOnlyList<(string Name, AreaChange Then)> Before, IReadOnlyList<ItemCard> Items)
{
    public string Id => Own.Indicator.Id;

    /// <summary>What counts, the greatest gain first.</summary>
    public IEnumerable<ItemCard> Counting =>
        Items.Where(item => item.State == ItemState.Counts).OrderByDescending(item => item.Gain ?? 0);

    /// <summary>What does not count: «don't know» and what was not answered.</summary>
    public IEnumerable<ItemCard> Apart => Items.Where(item => item.State != ItemState.Counts);
}
