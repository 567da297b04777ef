using FormEngine.Questions;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>What the chosen options of one item are worth.</summary>
internal static class ItemScoring
{
    public static double? Score(Indicator indicator, IndicatorItem item, CountedSection? section)
    {
        if (section?.AnswerTo(item.Question) is not { } answer || section.Form.Find(item.Question) is not { } question)
            return null;
        var chosen = ChosenCodes.Of(answer);
        var scores = question.Choices.Where(option => chosen.Contains(option.Code)).Select(option => option.ValidScore)
            .OfType<double>().ToList();
        return scores.Count == 0 ? null : Together(indicator, item, question, scores);
    }

    private static double? Together(Indicator indicator, IndicatorItem item, Question question, List<double> scores) =>
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
