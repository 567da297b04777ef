using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>
/// The register of question kinds on screen: the partial view of each, and the text that says how to answer where what
/// was typed cannot be read.
/// </summary>
public static class QuestionViews
{
    private static readonly Dictionary<Type, (string View, string Unreadable)> Register = new()
    {
        [typeof(SingleChoiceQuestion)] = ("_SingleChoice", "ErrorUnreadable"),
        [typeof(MultipleChoiceQuestion)] = ("_MultipleChoice", "ErrorUnreadable"),
        [typeof(BooleanQuestion)] = ("_YesNo", "ErrorUnreadable"),
        [typeof(NumberQuestion)] = ("_Number", "ErrorNumber"),
        [typeof(TextQuestion)] = ("_Text", "ErrorUnreadable"),
        [typeof(DateQuestion)] = ("_Date", "ErrorDate"),
        [typeof(EmailQuestion)] = ("_Email", "ErrorEmail"),
        [typeof(MatrixQuestion)] = ("_Matrix", "ErrorUnreadable"),
        [typeof(RepeatingQuestion)] = ("_Repeating", "ErrorUnreadable"),
    };

    public static string ViewOf(Question question) => $"/Respond/Questions/{Register[question.GetType()].View}.cshtml";

    public static string UnreadableOf(Question question) => Register[question.GetType()].Unreadable;
}
