namespace FormEngine.Server.Scorecards.Cards;

/// <summary>One item behind a score.</summary>
/// <param name="Title">What was asked.</param>
/// <param name="Answer">One's own answer in words; blank where there is none.</param>
/// <param name="State">Whether it counts, or why not.</param>
/// <param name="Points">What the answer gives; null where it does not count.</param>
/// <param name="Best">The most that can be had; null where nothing can.</param>
/// <param name="Gain">How much the area would rise by its best answer; null where it does not count or the area has no score.</param>
public sealed record ItemCard(string Title, string Answer, ItemState State, double? Points, double? Best, double? Gain);

public enum ItemState
{
    Counts,
    DontKnow,
    NotApplicable,

    /// <summary>The answer is one that points are not given for.</summary>
    WithoutPoints,
    Blank,

    /// <summary>Other answers make it needless, or the form was without it.</summary>
    NotAsked,
}
