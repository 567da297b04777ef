using System.Globalization;
using FormEngine.Answers;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Says what is wrong with an answer, and what to do about it.</summary>
public static class ErrorMessage
{
    public static string Of(FormSheet sheet, Question question, AnswerError error) => error.Code switch
    {
        ErrorCodes.Check => sheet.Pipe(sheet.Texts.Check(question.Id, error.Check ?? 0)),
        ErrorCodes.Type when question.Limits.IsWhole => sheet.Ui["ErrorWholeNumber"],
        ErrorCodes.Type or ErrorCodes.Format => sheet.Ui[QuestionViews.UnreadableOf(question)],
        ErrorCodes.MinItems or ErrorCodes.MaxItems when question.Type == AnswerType.Rows => sheet.Ui[KeyOf(error) + "Rows", Limit(error)],
        ErrorCodes.Min or ErrorCodes.Max or ErrorCodes.MinLength or ErrorCodes.MaxLength or ErrorCodes.MinItems or ErrorCodes.MaxItems =>
            sheet.Ui[KeyOf(error), Limit(error)],
        ErrorCodes.Exclusive => sheet.Ui["ErrorExclusive"],
        ErrorCodes.Pattern => sheet.Ui["ErrorPattern"],
        _ => sheet.Ui["ErrorUnreadable"],
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

    private static string Limit(AnswerError error) => (error.Limit ?? 0).ToString("#,0.######", CultureInfo.CurrentCulture);
}
