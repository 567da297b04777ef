namespace FormEngine.Scoring;

/// <summary>What an indicator is for one participant, without its items.</summary>
/// <param name="Score">The mean of the valid items, on the indicator's scale; null where too few are valid.</param>
/// <param name="Valid">How many items have a score.</param>
public sealed record ScoreOf(double? Score, int Valid)
{
    internal static ScoreOf From(IndicatorScore score) => new(score.Score, score.Valid);
}
