using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

internal static class ContactDeadline
{
    /// <summary>
    /// Until when a contact may answer in a campaign, for those they answer or speak for: the first deadline that is still to come, else
    /// the last that has passed.
    /// </summary>
    public static async Task<DateTime> ClosesForAsync(this FormEngineDb db, Campaign campaign, Guid contactId, DateTime now)
    {
        var extensions = await db.Participants.Active()
            .Where(participant => participant.CampaignId == campaign.Id)
            .Where(participant => participant.Assignments.Any(mine => mine.ContactId == contactId && mine.Until == null)
                || participant.Organisation!.RoleHolders.Any(holder => holder.ContactId == contactId)
                || db.Handovers.Any(offer =>
                    offer.ParticipantId == participant.Id && offer.ToContactId == contactId && offer.Outcome == null))
            .Select(participant => participant.ExtendedTo).ToListAsync();
        var deadlines = extensions.ConvertAll(extendedTo => Deadline.Of(campaign.ClosesAt, extendedTo));
        var ahead = deadlines.Where(deadline => now < deadline).DefaultIfEmpty().Min();
        return ahead != default ? ahead : deadlines.Append(campaign.ClosesAt).Max();
    }
}
