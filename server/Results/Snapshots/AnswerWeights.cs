using FormEngine.Scoring;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;
using FormEngine.Server.Tracking.Nonresponse;
using FormEngine.Surveys;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>
/// Gives answers the weights of the non-response analysis, section by section, by the survey's first division: those that staff can
/// download.
/// </summary>
public sealed class AnswerWeights(IServiceScopeFactory scopes)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="survey">The survey its answers are scored by.</param>
    /// <param name="participants">All who take part.</param>
    public async Task<IReadOnlyList<ScoredParticipant>> WeighAsync(
        Campaign campaign, SurveyDefinition survey, IReadOnlyList<ScoredParticipant> participants)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tracked = await scope.ServiceProvider.GetRequiredService<TrackingSource>().LoadAsync(campaign.Id, survey);
        var weights = survey.Sections.Where(section => !section.HasManyEntries).ToDictionary(section => section.Id, section =>
            WeightsOf(NonresponseReport.Of(
                campaign, survey, survey.Texts(survey.Languages[0]), tracked, new NonresponseFilter { Section = section.Id })));
        return [.. participants.Select(participant =>
            participant.Weighed(section => weights[section].GetValueOrDefault(participant.Id)))];
    }

    /// <summary>By number; none where there is nothing to divide by.</summary>
    private static Dictionary<string, AnswerWeight> WeightsOf(NonresponseReport report) => report.By is null
        ? []
        : report.Weights().ToDictionary(
            answer => answer.Participant.Number,
            answer => new AnswerWeight(answer.Stratum.Participants, answer.Stratum.Answered));
}
