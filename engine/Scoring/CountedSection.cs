using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>
/// One participant's answers to a section that counts: it applies to them, and something visible is answered. It holds choices, numbers
/// and scores; no text, and nothing about a person.
/// </summary>
public sealed class CountedSection
{
    internal CountedSection(
        CompiledForm form, IReadOnlySet<string> asked, JsonObject answers, IReadOnlyDictionary<string, ScoreOf> scores)
    {
        Form = form;
        Asked = asked;
        Answers = answers;
        Scores = scores;
    }

    /// <summary>The version of the form the answers were given on.</summary>
    public CompiledForm Form { get; }

    /// <summary>The questions and matrix rows that were put to the participant: the version has them, and no rule hid them.</summary>
    public IReadOnlySet<string> Asked { get; }

    /// <summary>The answers that count.</summary>
    public JsonObject Answers { get; }

    /// <summary>The section's indicators, by id.</summary>
    public IReadOnlyDictionary<string, ScoreOf> Scores { get; }

    /// <summary>What its scores weigh in a weighted mean; null where there is none.</summary>
    public AnswerWeight? Weight { get; private init; }

    /// <summary>The answer to a question or matrix row; null where it is blank or was not asked.</summary>
    /// <param name="id"><c>question</c> or <c>matrix.row</c>.</param>
    public JsonNode? AnswerTo(string id) => AnswerPath.Find(Answers, id);

    internal CountedSection Weighed(AnswerWeight? weight) => new(Form, Asked, Answers, Scores) { Weight = weight };

    /// <summary>Null where it does not count. Sections with many entries have no figures of this kind.</summary>
    internal static CountedSection? Of(
        SurveySection section, IReadOnlyList<Indicator> indicators, SectionAnswers given, OrganisationAttributes organisation)
    {
        if (section.HasManyEntries || !section.AppliesTo(organisation))
            return null;
        var state = FormEvaluator.Evaluate(given.Form, given.Answers, organisation, given.Today);
        if (state.Answers.Count == 0)
            return null;
        var counting = CountingQuestions.Of(given.Form);
        return new CountedSection(
            given.Form,
            counting.Where(question => state.IsVisible(question.Id)).Select(question => question.Id).ToHashSet(StringComparer.Ordinal),
            CountingQuestions.Only(counting, state.Answers),
            indicators.Where(indicator => indicator.Section == section.Id).ToDictionary(
                indicator => indicator.Id, indicator => ScoreOf.From(Scorer.Score(indicator, given.Form, state.Answers))));
    }
}
