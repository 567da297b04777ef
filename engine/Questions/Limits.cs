namespace FormEngine.Questions;

/// <summary>
/// Between what an answer must lie: a number itself, of a text its characters, of a set its options, of rows how many
/// they are.
/// </summary>
/// <param name="Least">The least; null for no limit.</param>
/// <param name="Most">The most; null for no limit.</param>
/// <param name="IsWhole">Whether only whole numbers will do.</param>
public sealed record Limits(double? Least = null, double? Most = null, bool IsWhole = false);
