using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Puts the mails that ask for the right person in the outbox. Rerun at any moment, it adds only what lacks.</summary>
public sealed class NominationPlanner(FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time)
{
    /// <summary>For a released campaign, where it has not closed; part of the caller's transaction.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> PlanAsync(Guid campaignId)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Id == campaignId);
        if (campaign.ReleasedAt is not { } releasedAt)
            return 0;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var mails = await DueAsync(campaign, releasedAt, await db.UnfilledRolesAsync(campaignId, survey));
        foreach (var mail in mails)
            await db.AddLinkAsync(campaignId, mail.ContactId!.Value, time);
        return await db.InsertMissingAsync(mails);
    }

    /// <summary>Who would be asked if the campaign were released now.</summary>
    public async Task<IReadOnlyList<Data.Model.Mail>> DueAsync(Campaign campaign, DateTime releasedAt, IEnumerable<UnfilledRole> unfilled)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = unfilled.Where(role => now < role.ClosesAt);
        return [.. DueNominations.Due(campaign.Id, releasedAt, open, await NewestAsync(campaign.Id), await NamedAsync(campaign.Id))];
    }

    private async Task<Dictionary<Guid, Data.Model.Mail>> NewestAsync(Guid campaignId) => (await db.Mails.AsNoTracking()
        .Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Nomination).OrderBy(mail => mail.Sequence).ToListAsync())
        .GroupBy(mail => mail.ContactId!.Value).ToDictionary(contact => contact.Key, contact => contact.Last());

    private async Task<Dictionary<(Guid, string), DateTime>> NamedAsync(Guid campaignId) => (await db.Nominations
        .Where(nomination => nomination.Participant!.CampaignId == campaignId && nomination.NomineeId != null)
        .Select(nomination => new { nomination.ParticipantId, nomination.Role, nomination.At }).ToListAsync())
        .GroupBy(nomination => (nomination.ParticipantId, nomination.Role))
        .ToDictionary(role => role.Key, role => role.Max(nomination => nomination.At));
}
