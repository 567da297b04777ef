using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Puts the invitations that are due in the outbox. Rerun at any moment, by anyone, it adds only what lacks.</summary>
public sealed class InvitationPlanner(FormEngineDb db, TimeProvider time)
{
    /// <summary>For a released campaign; part of the caller's transaction.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> PlanAsync(Guid campaignId, DateTime releasedAt)
    {
        var mails = InvitationPlan.Due(campaignId, releasedAt, await db.RecipientsAsync(campaignId), await InvitedAsync(campaignId)).ToList();
        var now = time.GetUtcNow().UtcDateTime;
        await db.InsertMissingAsync(mails.Select(mail => new AccessLink { CampaignId = campaignId, ContactId = mail.ContactId!.Value, CreatedAt = now }));
        return await db.InsertMissingAsync(mails);
    }

    public async Task<HashSet<Guid>> InvitedAsync(Guid campaignId) => await db.Mails
        .Where(mail => mail.CampaignId == campaignId && mail.Kind == MailKind.Invitation)
        .Select(mail => mail.ContactId!.Value).ToHashSetAsync();
}
