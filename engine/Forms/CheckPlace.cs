using FormEngine.Questions;

namespace FormEngine.Forms;

/// <summary>Where a check stands.</summary>
/// <param name="Question">The question, also where the check is on one of its rows or columns.</param>
/// <param name="Id">The question, row or column.</param>
/// <param name="Index">Its place among the checks there.</param>
internal sealed record CheckPlace(Question Question, string Id, int Index);
