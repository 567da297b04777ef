using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Says what is wrong with an answer, and what to do about it.</summary>
public static class ErrorMessage
{
    /// <param name="sheet">The form as the reader sees it.</param>
    /// <param name="question">The question, matrix row or column.</param>
    /// <param name="answer">What is stored as its answer.</param>
    /// <param name="error">What is wrong with that.</param>
    public static string Of(FormSheet sheet, Question question, JsonNode? answer, AnswerError error) => error.Code switch
    {
        ErrorCodes.Check => sheet.Pipe(sheet.Texts.Check(question.Id, error.Check ?? 0)),
        ErrorCodes.Type or ErrorCodes.Format => Unreadable(sheet, question, AnswerReader.Reread(sheet.Form, question, answer)),
        ErrorCodes.MinItems or ErrorCodes.MaxItems when question.Type == AnswerType.Rows => sheet.Ui[KeyOf(error) + "Rows", Limit(error)],
        ErrorCodes.Min or ErrorCodes.Max or ErrorCodes.MinLength or ErrorCodes.MaxLength or ErrorCodes.MinItems or ErrorCodes.MaxItems =>
            sheet.Ui[KeyOf(error), Limit(error)],
        ErrorCodes.Exclusive => sheet.Ui["ErrorExclusive"],
        ErrorCodes.Pattern => sheet.Texts.Question(question.Id).Pattern ?? sheet.Ui["ErrorPattern"],
        _ => sheet.Ui["ErrorUnreadable"],
    };

    private static string Unreadable(FormSheet sheet, Question question, TypedReading? reading) => reading?.Problem switch
    {
        TypedProblem.Ambiguous => sheet.Ui["ErrorAmbiguous", Plain(reading.Readings[0]), Plain(reading.Readings[1])],
        TypedProblem.Inexact => sheet.Ui["ErrorInexact"],
        TypedProblem.NoSuchDate => sheet.Ui["ErrorNoSuchDate"],
        _ when question.Limits.IsWhole => sheet.Ui["ErrorWholeNumber", NumberExample.Of(sheet, question)],
        _ when question.Type == AnswerType.Number => sheet.Ui["ErrorNumber", NumberExample.Of(sheet, question)],
        _ => sheet.Ui[QuestionViews.UnreadableOf(question)],
    };

    private static string KeyOf(AnswerError error) => error.Code switch
    {
        ErrorCodes.Min => "ErrorMin",
        ErrorCodes.Max => "ErrorMax",
        ErrorCodes.MinLength => "ErrorMinLength",
        ErrorCodes.MaxLength => "ErrorMaxLength",
        ErrorCodes.MinItems => "ErrorMinItems",
        _ => "ErrorMaxItems",
    };

    private static string Limit(AnswerError error) => Plain((decimal)(error.Limit ?? 0));

    private static string Plain(decimal number) => number.ToString("#,0.######", CultureInfo.CurrentCulture);
}
