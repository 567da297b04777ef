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
        if (given.Count == 0)
            return null;
        return question switch
        {
            MultipleChoiceQuestion => new JsonArray([.. given.Distinct().Select(code => JsonValue.Create(code))]),
            NumberQuestion => form.Rules.Read("number", given[0]),
            DateQuestion => form.Rules.Read("date", given[0]),
            BooleanQuestion when given[0] is "true" or "false" => given[0] == "true",
            TextQuestion => given[0].ReplaceLineEndings("\n"),
            _ => given[0].Trim(),
        };
    }
}
