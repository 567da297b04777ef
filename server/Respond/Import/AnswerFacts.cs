using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Import;

/// <summary>What an import of answers is held against: the round, who takes part in it, and what they have answered.</summary>
internal sealed record AnswerFacts(
    Campaign Campaign, PublishedSurvey Survey, IReadOnlyDictionary<string, Participant> Participants, DateOnly Today)
{
    public static async Task<AnswerFacts> LoadAsync(FormEngineDb db, SurveyCatalogue catalogue, Guid campaignId, DateOnly today)
    {
        var campaign = await db.Campaigns.SingleAsync(campaign => campaign.Id == campaignId);
        var participants = await db.Participants.Include(participant => participant.Responses)
            .Where(participant => participant.CampaignId == campaignId).ToDictionaryAsync(participant => participant.Number);
        return new AnswerFacts(campaign, await catalogue.GetAsync(campaign.SurveyVersionId), participants, today);
    }
}
