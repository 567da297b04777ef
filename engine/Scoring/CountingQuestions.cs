using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Scoring;

/// <summary>
/// The questions and matrix rows whose answers are counted. Texts, dates and repeating rows are not, and what is personal is not told.
/// </summary>
public static class CountingQuestions
{
    private static readonly ConditionalWeakTable<CompiledForm, IReadOnlyList<Question>> Known = [];

    /// <summary>In page order; the rows of a matrix in place of it.</summary>
    /// <param name="form">The form.</param>
    public static IReadOnlyList<Question> Of(CompiledForm form) => Known.GetValue(form, Find);

    /// <summary>The answers to these and no others.</summary>
    internal static JsonObject Only(IReadOnlyList<Question> questions, JsonObject answers)
    {
        var only = new JsonObject();
        foreach (var question in questions)
        {
            if (AnswerPath.Find(answers, question.Id) is { } answer)
                AnswerPath.Set(only, question.Id, answer.DeepClone());
        }

        return only;
    }

    private static IReadOnlyList<Question> Find(CompiledForm form) =>
        [.. form.Questions.Where(question => !question.Personal)
            .SelectMany(question => question.Type == AnswerType.Parts ? question.Parts : [question])
            .Where(question => !question.Personal
                && question.Type is AnswerType.Code or AnswerType.Set or AnswerType.Boolean or AnswerType.Number)];
}
