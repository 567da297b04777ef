using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>What the chosen options of one item are worth.</summary>
internal static class ItemScoring
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="item">One of its items.</param>
    /// <param name="form">The form that was answered.</param>
    /// <param name="answers">The answers that count.</param>
    public static double? Score(Indicator indicator, IndicatorItem item, CompiledForm form, JsonObject answers)
    {
        if (AnswerPath.Find(answers, item.Question) is not { } answer || form.Find(item.Question) is not { } question)
            return null;
        var chosen = ChosenCodes.Of(answer);
        var scores = question.Choices.Where(option => chosen.Contains(option.Code)).Select(option => option.ValidScore)
            .OfType<double>().ToList();
        return scores.Count == 0 ? null : Together(indicator, item, question, scores);
    }

    /// <param name="indicator">The indicator.</param>
    /// <param name="item">One of its items.</param>
    /// <param name="question">What the item asks.</param>
    /// <param name="scores">Those of what was chosen; at least one.</param>
    public static double? Together(Indicator indicator, IndicatorItem item, Question question, IReadOnlyList<double> scores) =>
        question.Type == AnswerType.Set ? item.Method switch
        {
            ScoreMethod.Sum => Math.Max(indicator.Min, Math.Min(scores.Sum(), item.Cap ?? indicator.Max)),
            ScoreMethod.Share => Share(question, scores.Sum()) is { } share
                ? indicator.Min + (share * (indicator.Max - indicator.Min))
                : null,
            _ => scores.Max(),
        }
        : scores[0];

    /// <summary>Of all that could be had; null where nothing could.</summary>
    private static double? Share(Question question, double sum)
    {
        var most = question.Choices.Select(option => option.ValidScore).OfType<double>().Where(score => score > 0).Sum();
        return most > 0 ? Math.Max(0, sum) / most : null;
    }
}
