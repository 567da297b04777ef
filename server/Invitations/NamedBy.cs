using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

internal static class NamedBy
{
    /// <summary>Who named the contact, by organisation and role; the newest where several did.</summary>
    public static async Task<IReadOnlyDictionary<(string Organisation, string Role), string>> NamedByAsync(this FormEngineDb db,
        Guid campaignId, Guid contactId)
    {
        var named = await db.Nominations
            .Where(nomination => nomination.Participant!.CampaignId == campaignId && nomination.NomineeId == contactId)
            .Where(nomination => nomination.Outcome == NominationOutcome.Named && nomination.ByContactId != null)
            .OrderBy(nomination => nomination.At)
            .Select(nomination => new { Organisation = nomination.Participant!.Name, nomination.Role, By = nomination.ByContact!.Name })
            .ToListAsync();
        return named.GroupBy(one => (one.Organisation, one.Role)).ToDictionary(role => role.Key, role => role.Last().By);
    }
}
