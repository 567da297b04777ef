using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>
/// Lets staff in to the respondent's pages in the place of a section's owner. The sign-in carries who they are, so that
/// every answer is logged as theirs, and holds only as long as they are signed in as staff.
/// </summary>
public sealed class OnBehalf(FormEngineDb db, IHttpContextAccessor http, AuditLog audit, TimeProvider time)
{
    public async Task<Refusal?> BeginAsync(Participant participant, string section, string reason)
    {
        var owner = await db.Assignments.Owners()
            .Where(owner => owner.ParticipantId == participant.Id && owner.Section == section)
            .Select(owner => (Guid?)owner.ContactId).SingleOrDefaultAsync();
        if (owner is not { } contact)
            return new(nameof(ActionInput.Reason), "NobodyToActFor");
        if (participant.Campaign!.ReleasedAt is null)
            return new(nameof(ActionInput.Reason), "NotReleased");
        audit.Add(AuditCodes.SectionAnsweredOnBehalf, participant.Id, AuditDetail.Code(section), reason);
        await db.SaveChangesAsync();
        var back = TrackingAddresses.Participant(participant.CampaignId, participant.Id);
        await http.HttpContext!.SignInAsync(Schemes.Respondent,
            LinkClaims.Principal(await LinkAsync(participant.CampaignId, contact), audit.StaffId!.Value, back));
        return null;
    }

    /// <summary>Also an owner whom no mail reaches, and so has no link, may be answered for.</summary>
    private async Task<Guid> LinkAsync(Guid campaign, Guid contact)
    {
        await db.InsertMissingAsync(
            [new AccessLink { CampaignId = campaign, ContactId = contact, CreatedAt = time.GetUtcNow().UtcDateTime }]);
        return await db.AccessLinks.Live().Where(link => link.CampaignId == campaign && link.ContactId == contact)
            .Select(link => link.Id).SingleAsync();
    }
}
