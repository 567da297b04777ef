using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Reads what is typed as the browser does.</summary>
internal interface ITypedReader
{
    /// <summary>Reads the answer to a question for a number or date.</summary>
    /// <param name="question">The question.</param>
    /// <param name="typed">What stands in its field.</param>
    /// <param name="meant">Which number is meant, where that was asked.</param>
    TypedReading Read(Question question, string typed, string? meant = null);
}
