using System.Text.Json.Nodes;

namespace FormEngine.Answers;

/// <summary>What came of reading a number or date as somebody typed it.</summary>
/// <param name="Value">What to store: null where nothing was typed, the text as it was typed where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
/// <param name="Readings">The numbers a text may mean that can mean two.</param>
public sealed record TypedReading(JsonValue? Value, TypedProblem? Problem, IReadOnlyList<decimal> Readings);
