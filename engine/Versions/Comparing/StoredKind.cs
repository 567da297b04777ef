using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>
/// How a question stores its answers. Where two versions of a question store alike, the new one takes the old one's
/// answers as they are; no answer is ever rewritten, for then it would no longer be what the respondent said.
/// </summary>
internal static class StoredKind
{
    public static string Of(Question question) => question switch
    {
        SingleChoiceQuestion => "choice",
        MultipleChoiceQuestion => "set",
        BooleanQuestion => "yes_no",
        NumberQuestion => "number",
        MatrixQuestion => "matrix",
        RepeatingQuestion => "rows",
        _ => "text",
    };

    /// <summary>The kind by the name its designer knows.</summary>
    public static string Name(Question question) =>
        QuestionKinds.All.First(kind => kind.Matches(question.Head.Schema)).Name;
}
