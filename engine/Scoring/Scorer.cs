using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
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
        var counting = survey.Sections.ToDictionary(section => section.Id, section => Evaluate(section, participant));
        return [.. survey.Indicators.Select(indicator => counting[indicator.Section] is { } section
            ? Score(indicator, section.Form, section.Answers)
            : None(indicator))];
    }

    /// <param name="indicator">The indicator.</param>
    /// <param name="form">The form its section was answered on.</param>
    /// <param name="answers">The answers that count.</param>
    internal static IndicatorScore Score(Indicator indicator, CompiledForm form, JsonObject answers)
    {
        var items = indicator.Items.Select(item => new ItemScore(item, ItemScoring.Score(indicator, item, form, answers))).ToList();
        var valid = items.Select(item => item.Score).OfType<double>().ToList();
        return new IndicatorScore(indicator, valid.Count >= Math.Max(1, indicator.MinimumValid) ? valid.Average() : null, items);
    }

    private static IndicatorScore None(Indicator indicator) =>
        new(indicator, null, [.. indicator.Items.Select(item => new ItemScore(item, null))]);

    /// <summary>Null where the section is not answered, does not apply, or has many entries.</summary>
    private static (CompiledForm Form, JsonObject Answers)? Evaluate(SurveySection section, Participant participant) =>
        !section.HasManyEntries && participant.Sections.TryGetValue(section.Id, out var given)
        && section.AppliesTo(participant.Organisation)
            ? (given.Form, FormEvaluator.Evaluate(given.Form, given.Answers, participant.Organisation, given.Today).Answers)
            : null;
}
