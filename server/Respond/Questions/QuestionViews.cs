using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>The register of question kinds on screen: the partial view of each, and the name scripts know it by.</summary>
public static class QuestionViews
{
    private static readonly Dictionary<Type, (string Kind, string View)> Register = new()
    {
        [typeof(SingleChoiceQuestion)] = ("single", "_SingleChoice"),
        [typeof(MultipleChoiceQuestion)] = ("multiple", "_MultipleChoice"),
        [typeof(BooleanQuestion)] = ("boolean", "_YesNo"),
        [typeof(NumberQuestion)] = ("number", "_Number"),
        [typeof(TextQuestion)] = ("text", "_Text"),
        [typeof(DateQuestion)] = ("date", "_Date"),
        [typeof(EmailQuestion)] = ("text", "_Email"),
        [typeof(MatrixQuestion)] = ("matrix", "_Matrix"),
        [typeof(RepeatingQuestion)] = ("rows", "_Repeating"),
    };

    public static string KindOf(Question question) => Register[question.GetType()].Kind;

    public static string ViewOf(Question question) => $"/Respond/Questions/{Register[question.GetType()].View}.cshtml";
}
