using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>What an organisation scored in the round before.</summary>
public sealed class PreviousScores(FormEngineDb db, RoundAnswers answers, SurveyCatalogue catalogue)
{
    /// <summary>Null where there is no round before, or it is of the other kind: a pilot's figures never mix with real ones.</summary>
    public async Task<PreviousRound?> FindAsync(Campaign campaign, Guid organisation)
    {
        if (campaign.PreviousId is not { } id)
            return null;
        var round = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(before => before.Id == id && before.Pilot == campaign.Pilot);
        if (round is null)
            return null;
        var participant = await db.Participants.Where(before => before.CampaignId == id && before.OrganisationId == organisation)
            .Select(before => (Guid?)before.Id).SingleOrDefaultAsync();
        if (participant is not { } then)
            return new PreviousRound(round, null);
        var survey = await catalogue.GetAsync(round.SurveyVersionId);
        return new PreviousRound(round, new OwnScores(survey.Definition, await answers.ReadOneAsync(round, survey, then)));
    }
}

/// <summary>The round before, and one's own scores in it; null where one took no part.</summary>
public sealed record PreviousRound(Campaign Round, OwnScores? Own);
