using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Rules;

namespace FormEngine.Evaluation;

/// <summary>
/// Reads what somebody typed. Numbers and dates are read by the form's module, so that the browser and the server read alike;
/// what cannot be read is kept as typed: it then evaluates to an error and nothing is lost.
/// </summary>
public static partial class AnswerReader
{
    /// <summary>Reads the fields of one question, matrix row or cell.</summary>
    /// <param name="form">The form.</param>
    /// <param name="question">A question other than a matrix or repeating rows, whose parts are read one by one.</param>
    /// <param name="typed">
    /// The values posted for it: of a set any number; of others the one in its field, and of a number which of two readings is meant.
    /// </param>
    /// <returns>The answer to store, or null where nothing was answered.</returns>
    public static JsonNode? Read(CompiledForm form, Question question, IReadOnlyList<string> typed)
    {
        // A field that was emptied is no answer, whatever was chosen of what stood in it.
        if (question.Type != AnswerType.Set && typed is [var field, ..] && Blank.Is(field))
            return null;
        var given = typed.Where(text => !Blank.Is(text)).ToList();
        return given.Count == 0 ? null : question.Typed(given, form.Rules);
    }

    /// <summary>How a number or date reads that is stored as it was typed; null for what is stored otherwise.</summary>
    public static TypedReading? Reread(CompiledForm form, Question question, JsonNode? stored) =>
        question.Type is AnswerType.Number or AnswerType.Date && stored is not null && Scalars.Text(stored) is { } typed
            ? form.Rules.Read(question, typed)
            : null;

    /// <summary>Reads a number outside any form, as a question for one without a unit would.</summary>
    public static TypedReading Number(string typed) => LooseReader.Read(AnswerType.Number, typed);

    /// <summary>Writes a number so that it reads as itself again: 1,125 could be a thousand, 1,1250 cannot.</summary>
    public static string Write(decimal number, CultureInfo culture)
    {
        var text = number.ToString("0.############################", culture);
        return CanMeanTwo().IsMatch(text) ? text + "0" : text;
    }

    /// <summary>Reads a date outside any form, as a question for one would.</summary>
    public static TypedReading Date(string typed) => LooseReader.Read(AnswerType.Date, typed);

    [GeneratedRegex(@"\A\D?[1-9]\d{0,2}[.,]\d{3}\z")]
    private static partial Regex CanMeanTwo();
}
