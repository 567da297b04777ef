using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Scoring;

/// <summary>
/// A participant as figures are made of it: its answers are evaluated and scored, and nothing is left but choices, numbers and scores.
/// </summary>
/// <param name="Id">Its name, the same at all times of the round.</param>
/// <param name="Organisation">What the survey compares organisations by.</param>
/// <param name="Sections">The sections that count, by id.</param>
public sealed record ScoredParticipant(
    string Id, OrganisationAttributes Organisation, IReadOnlyDictionary<string, CountedSection> Sections)
{
    /// <summary>Evaluates and scores a participant's answers.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="participant">Who answered, and what.</param>
    public static ScoredParticipant Of(SurveyDefinition survey, Participant participant)
    {
        var sections = new Dictionary<string, CountedSection>(StringComparer.Ordinal);
        foreach (var section in survey.Sections)
        {
            if (participant.Sections.TryGetValue(section.Id, out var given)
                && CountedSection.Of(section, survey.Indicators, given, participant.Organisation) is { } counted)
                sections[section.Id] = counted;
        }

        var compared = new OrganisationAttributes(participant.Organisation.Only(survey.ComparisonGroups.Select(group => group.Attribute)));
        return new ScoredParticipant(participant.Id, compared, sections);
    }

    /// <summary>The same, with other weights.</summary>
    /// <param name="weightOf">What those of its sections that count weigh.</param>
    public ScoredParticipant Weighed(Func<string, AnswerWeight?> weightOf) => this with
    {
        Sections = Sections.ToDictionary(
            section => section.Key, section => section.Value.Weighed(weightOf(section.Key)), StringComparer.Ordinal),
    };
}
