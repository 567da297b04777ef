using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Invitations;

internal static class AccessLinks
{
    /// <summary>Sees to it that a contact has a personal link to a campaign.</summary>
    public static Task AddLinkAsync(this FormEngineDb db, Guid campaignId, Guid contactId, TimeProvider time) =>
        db.InsertMissingAsync(
            [new AccessLink { CampaignId = campaignId, ContactId = contactId, CreatedAt = time.GetUtcNow().UtcDateTime }]);
}
