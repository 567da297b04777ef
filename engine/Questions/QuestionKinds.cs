namespace FormEngine.Questions;

/// <summary>The register of question kinds. The first that matches a schema reads it.</summary>
internal static class QuestionKinds
{
    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        SingleChoiceQuestion.Kind,
        MultipleChoiceQuestion.Kind,
        BooleanQuestion.Kind,
        NumberQuestion.Kind,
        DateQuestion.Kind,
        EmailQuestion.Kind,
        TextQuestion.Kind,
        MatrixQuestion.Kind,
        RepeatingQuestion.Kind,
    ];
}
