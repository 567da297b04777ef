using System.Text.Json.Nodes;

namespace FormEngine.Server.Scorecards.OwnAnswers;

/// <summary>What was answered to a question, a matrix row, or a column in one of several rows.</summary>
/// <param name="Question"><c>question</c>, <c>matrix.row</c> or <c>repeating.column</c>.</param>
/// <param name="Title">What was asked, in the reader's language.</param>
/// <param name="Row">Which of several rows, from 1; null where there is one answer.</param>
/// <param name="State">Whether there is an answer, or why not.</param>
/// <param name="Values">What was answered, as it is stored and in words; one for each option that was chosen.</param>
public sealed record OwnAnswer(
    string Question, string Title, int? Row, OwnAnswerState State, IReadOnlyList<(JsonNode Code, string Label)> Values);

public enum OwnAnswerState
{
    Answered,

    /// <summary>Something was typed that cannot be read, and so does not count.</summary>
    Unreadable,
    Blank,

    /// <summary>Other answers make it needless.</summary>
    Hidden,
}

/// <summary>One section that the reader answers.</summary>
public sealed record OwnSection(string Id, string Title, bool HasManyEntries, IReadOnlyList<OwnEntry> Entries);

/// <summary>The answers of one of many entries, or of the only one.</summary>
public sealed record OwnEntry(int Number, DateTime? CompletedAt, IReadOnlyList<OwnAnswer> Answers);
