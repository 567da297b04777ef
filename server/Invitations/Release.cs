using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Lets a campaign's first mails go: once, whoever presses, and never more than were confirmed.</summary>
public sealed class Release(FormEngineDb db, InvitationPlanner invitations, NominationPlanner nominations, DeliveryTrigger delivery,
    AuditLog audit, TimeProvider time)
{
    /// <summary>Releases it if there are as many mails as staff were shown and said yes to.</summary>
    /// <returns>False where the number has changed since, or somebody released the campaign already.</returns>
    public async Task<bool> ReleaseAsync(Guid campaignId, int confirmed)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = time.GetUtcNow().UtcDateTime;
        var releasedAt = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var released = await db.Campaigns.Where(campaign => campaign.Id == campaignId && campaign.ReleasedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(campaign => campaign.ReleasedAt, releasedAt));
        if (released == 0)
            return false;
        var (invited, asked) = (await invitations.PlanAsync(campaignId, releasedAt), await nominations.PlanAsync(campaignId));
        if (invited + asked != confirmed)
            return false;
        audit.Add(AuditCodes.CampaignReleased, campaignId, AuditDetail.Of("InvitationsSent", invited, asked));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        await delivery.DeliverNowAsync();
        return true;
    }
}
