using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>
/// How a question stores its answers. Where two versions of a question store alike, the new one takes the old one's
/// answers as they are; no answer is ever rewritten, for then it would no longer be what the respondent said.
/// </summary>
internal static class StoredKind
{
    public static string Of(Question question) => question.Type switch
    {
        AnswerType.Code => "choice",
        AnswerType.Set => "set",
        AnswerType.Boolean => "yes_no",
        AnswerType.Number => "number",
        AnswerType.Parts => "matrix",
        AnswerType.Rows => "rows",
        AnswerType.Date or AnswerType.Text => "text",
    };

    /// <summary>The kind by the name its designer knows.</summary>
    public static string Name(Question question) => question.Head.Kind.Name;
}
