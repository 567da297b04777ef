namespace FormEngine.Forms;

/// <summary>The texts of a question, a matrix row or a column.</summary>
/// <param name="Title">The question itself.</param>
/// <param name="Description">Help with answering.</param>
/// <param name="Unit">The unit a number is given in.</param>
/// <param name="Pattern">What the form of a text must be, in words (<c>x-pattern-text</c>).</param>
public sealed record QuestionText(string Title, string? Description, string? Unit, string? Pattern);
