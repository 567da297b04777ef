using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>What one participant has scored in a round, and by which forms.</summary>
public sealed class OwnScores
{
    private readonly Participant _participant;
    private readonly ScoredParticipant _counted;
    private readonly Dictionary<string, IndicatorScore> _scores;

    public OwnScores(SurveyDefinition survey, Participant participant)
    {
        (Survey, _participant) = (survey, participant);
        _counted = ScoredParticipant.Of(survey, participant);
        _scores = Scorer.Score(survey, participant).ToDictionary(score => score.Indicator.Id);
    }

    public SurveyDefinition Survey { get; }

    /// <summary>Null where the survey has no such indicator.</summary>
    public IndicatorScore? Of(string indicator) => _scores.GetValueOrDefault(indicator);

    /// <summary>The section's answers, where it counts.</summary>
    public CountedSection? Counted(string section) => _counted.Sections.GetValueOrDefault(section);

    /// <summary>The section's answers as stored, where it counts.</summary>
    public SectionAnswers? Given(string section) => Counted(section) is null ? null : _participant.Sections[section];

    public CompiledForm? FormOf(Indicator indicator) => Counted(indicator.Section)?.Form;
}
