using System.Text.Json.Nodes;

namespace FormEngine.Evaluation;

/// <summary>Why a question is visible and required, or not.</summary>
/// <param name="Question">The question, matrix row or column.</param>
/// <param name="IsVisible">Whether it is visible.</param>
/// <param name="IsRequired">Whether it must be answered.</param>
/// <param name="Rules">The rules that decided, in the order they speak; none where nothing but the form itself decides.</param>
public sealed record Explanation(string Question, bool IsVisible, bool IsRequired, IReadOnlyList<RuleExplanation> Rules);

/// <summary>What one rule said.</summary>
/// <param name="Keyword">What the rule is for: <c>x-visible-if</c>, <c>x-required-if</c> or <c>x-check</c>.</param>
/// <param name="Pointer">Where it stands in the form.</param>
/// <param name="Rule">The rule as written.</param>
/// <param name="Verdict">What it came to; null where that is unknown.</param>
/// <param name="Reads">The values it read, by the names it uses; null where unanswered, hidden or unknown.</param>
/// <param name="Row">For a column, the row it spoke of, as stored from 0; −1 is an empty row.</param>
public sealed record RuleExplanation(
    string Keyword, string Pointer, string Rule, bool? Verdict, IReadOnlyDictionary<string, JsonNode?> Reads, int? Row = null);
