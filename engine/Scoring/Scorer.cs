using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>Computes indicators, in full precision.</summary>
public static class Scorer
{
    /// <summary>Every indicator of a survey for one participant, in the survey's order.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="participant">Who answered, and what.</param>
    public static IReadOnlyList<IndicatorScore> Score(SurveyDefinition survey, Participant participant)
    {
        var counted = survey.Sections.ToDictionary(section => section.Id, section => CountedSection.Of(section, participant));
        return [.. survey.Indicators.Select(indicator => Score(indicator, counted[indicator.Section]))];
    }

    /// <param name="indicator">The indicator.</param>
    /// <param name="section">Its section; null where it does not count.</param>
    internal static IndicatorScore Score(Indicator indicator, CountedSection? section)
    {
        var items = indicator.Items.Select(item => new ItemScore(item, ItemScoring.Score(indicator, item, section))).ToList();
        var valid = items.Select(item => item.Score).OfType<double>().ToList();
        return new IndicatorScore(indicator, valid.Count >= Math.Max(1, indicator.MinimumValid) ? valid.Average() : null, items);
    }
}
