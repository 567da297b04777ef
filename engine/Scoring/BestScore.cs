using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>The most that an item can give somebody.</summary>
public static class BestScore
{
    /// <summary>Of the answers that may be given as things stand: by options that are offered, and as many as may be chosen.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="item">One of its items.</param>
    /// <param name="form">The form that is answered.</param>
    /// <param name="state">What follows from the answers so far.</param>
    /// <returns>Null where it is not asked, or no option that is offered has a score.</returns>
    public static double? Of(Indicator indicator, IndicatorItem item, CompiledForm form, FormState state)
    {
        if (form.Find(item.Question) is not { } question)
            return null;
        var offered = question.Choices
            .Where(option => option.ValidScore is not null && state.IsOptionVisible(question.Id, option.Code)).ToList();
        return Choices(question, offered).Select(scores => ItemScoring.Together(indicator, item, question, scores)).Max();
    }

    /// <summary>Among these is the best choice: each option by itself, and the best ones that may be chosen together.</summary>
    private static IEnumerable<IReadOnlyList<double>> Choices(Question question, IReadOnlyList<Option> offered)
    {
        foreach (var option in offered)
            yield return [option.ValidScore!.Value];
        if (question.Type != AnswerType.Set)
            yield break;
        var together = offered.Where(option => !option.Exclusive).Select(option => option.ValidScore!.Value)
            .Where(score => score > 0).OrderDescending().Take((int)(question.Limits.Most ?? int.MaxValue)).ToList();
        if (together.Count > 0)
            yield return together;
    }
}
