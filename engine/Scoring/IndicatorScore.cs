using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>What an indicator is for one participant.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Score">The mean of the valid items, on the indicator's scale; null where too few are valid.</param>
/// <param name="Items">Each item in order.</param>
public sealed record IndicatorScore(Indicator Indicator, double? Score, IReadOnlyList<ItemScore> Items)
{
    /// <summary>How many items have a score.</summary>
    public int Valid => Items.Count(item => item.Score is not null);
}

/// <summary>What an item of an indicator is for one participant.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">Its score; null where it is blank, hidden, «don't know», «not applicable» or without a score.</param>
public sealed record ItemScore(IndicatorItem Item, double? Score);
