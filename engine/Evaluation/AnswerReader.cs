using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>
/// Reads what a respondent typed. Numbers and dates are read by the form's module, so that the browser and the server
/// read alike. What cannot be read is kept as typed: it then evaluates to an error and nothing is lost.
/// </summary>
public static class AnswerReader
{
    /// <summary>Reads the fields of one question, matrix row or cell.</summary>
    /// <param name="form">The form.</param>
    /// <param name="question">A question other than a matrix or repeating rows, whose parts are read one by one.</param>
    /// <param name="typed">The values posted for it.</param>
    /// <returns>The answer to store, or null where nothing was answered.</returns>
    public static JsonNode? Read(CompiledForm form, Question question, IReadOnlyList<string> typed)
    {
        var given = typed.Where(text => !Blank.Is(text)).ToList();
        return given.Count == 0 ? null : question.Typed(given, form.Rules);
    }
}
