using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Puts the invitations that are due in the outbox. Rerun at any moment, by anyone, it adds only what lacks.</summary>
public sealed class InvitationPlanner(FormEngineDb db, TimeProvider time)
{
    /// <summary>For a released campaign; part of the caller's transaction.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> PlanAsync(Guid campaignId, DateTime releasedAt)
    {
        var mails = await DueAsync(campaignId, releasedAt, await db.RecipientsAsync(campaignId));
        var now = time.GetUtcNow().UtcDateTime;
        await db.InsertMissingAsync(mails.Select(mail =>
            new AccessLink { CampaignId = campaignId, ContactId = mail.ContactId!.Value, CreatedAt = now }));
        return await db.InsertMissingAsync(mails);
    }

    /// <summary>Who would be invited if the campaign were released now.</summary>
    public async Task<IReadOnlyList<Data.Model.Mail>> DueAsync(Guid campaignId, DateTime releasedAt, IEnumerable<Recipient> recipients) =>
        [.. DueInvitations.Due(campaignId, releasedAt, recipients, await InvitedAsync(campaignId))];

    /// <summary>Invites one contact at once to something new, also one who was invited before; part of the caller's transaction.</summary>
    public async Task InviteAsync(Campaign campaign, Guid contactId)
    {
        if (campaign.ReleasedAt is not { } releasedAt)
            return;
        var newest = await db.Mails.AsNoTracking()
            .Where(mail => mail.CampaignId == campaign.Id && mail.ContactId == contactId && mail.Kind == MailKind.Invitation)
            .OrderByDescending(mail => mail.Sequence).FirstOrDefaultAsync();
        await db.AddLinkAsync(campaign.Id, contactId, time);
        await db.InsertMissingAsync(DueInvitations.ToSomethingNew(campaign.Id, releasedAt, contactId, newest));
    }

    /// <summary>Those who have an invitation, and those who took a role themselves when asked who the right person is.</summary>
    public Task<HashSet<Guid>> InvitedAsync(Guid campaignId) => db.Mails
        .Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Invitation)
        .Select(mail => mail.ContactId!.Value)
        .Union(db.Nominations.Where(nomination => nomination.Participant!.CampaignId == campaignId
            && nomination.Outcome == NominationOutcome.Myself)
            .Select(nomination => nomination.NomineeId!.Value))
        .ToHashSetAsync();
}
