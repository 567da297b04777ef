namespace FormEngine.Answers;

/// <summary>Something wrong with a stored answer.</summary>
/// <param name="Question">What it is about: <c>question</c>, <c>matrix.row</c> or <c>repeating.column</c>.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Row">For a cell of repeating rows, the row as stored, from 0.</param>
/// <param name="Limit">The bound that was crossed.</param>
/// <param name="Check">Which of the question's checks failed.</param>
public sealed record AnswerError(string Question, string Code, int? Row = null, double? Limit = null, int? Check = null);
