using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>Why something could not be done: the field it concerns, and the key of the text that says so.</summary>
public sealed record Refusal(string Field, string Text);

/// <summary>
/// What staff may decide of one participant. Each has its reason in the audit log, and changes who is invited and
/// reminded at once, for those plans read the same facts.
/// </summary>
public sealed class ParticipantActions(
    FormEngineDb db, InvitationPlanner invitations, DeliveryTrigger delivery, AuditLog audit, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<Refusal?> ExtendAsync(Participant participant, DateTime moment, string reason)
    {
        if (moment <= participant.Campaign!.ClosesAt || moment <= Now)
            return new(nameof(ActionInput.Date), "NotLater");
        participant.ExtendedTo = moment;
        return await SaveAsync(participant, AuditCodes.ParticipantExtended, AuditDetail.Of("ExtendedTo", moment), reason);
    }

    public Task<Refusal?> ExcludeAsync(Participant participant, string reason)
    {
        participant.ExcludedAt ??= Now;
        return SaveAsync(participant, AuditCodes.ParticipantExcluded, null, reason);
    }

    public Task<Refusal?> IncludeAsync(Participant participant, string reason)
    {
        participant.ExcludedAt = null;
        return SaveAsync(participant, AuditCodes.ParticipantIncluded, null, reason);
    }

    public async Task<Refusal?> DeclineAsync(Participant participant, string section, string reason)
    {
        var entries = await db.SectionResponses.Where(response => response.ParticipantId == participant.Id && response.Section == section)
            .Select(response => response.Status).ToListAsync();
        if (entries.Together() == ResponseStatus.Complete)
            return new(nameof(ActionInput.Reason), "AlreadyComplete");
        if (await Declines(participant, section).AnyAsync())
            return null;
        db.Declines.Add(new Decline
        {
            ParticipantId = participant.Id,
            Section = section,
            Reason = reason,
            StaffId = audit.StaffId,
            At = Now
        });
        return await SaveAsync(participant, AuditCodes.SectionDeclined, AuditDetail.Code(section), reason);
    }

    public async Task<Refusal?> WithdrawAsync(Participant participant, string section, string reason)
    {
        foreach (var decline in await Declines(participant, section).ToListAsync())
            decline.WithdrawnAt = Now;
        return await SaveAsync(participant, AuditCodes.SectionDeclineWithdrawn, AuditDetail.Code(section), reason);
    }

    /// <summary>Only one that has left no trace: nothing answered, declined or said.</summary>
    public async Task<Refusal?> RemoveAsync(Participant participant, string reason)
    {
        if (await db.SectionResponses.AnyAsync(response => response.ParticipantId == participant.Id)
            || await db.ContactNotes.AnyAsync(note => note.ParticipantId == participant.Id)
            || await db.Declines.AnyAsync(decline => decline.ParticipantId == participant.Id)
            || await db.Nominations.AnyAsync(nomination => nomination.ParticipantId == participant.Id))
            return new(nameof(ActionInput.Reason), "NotEmpty");
        db.Remove(participant);
        return await SaveAsync(participant, AuditCodes.ParticipantRemoved, AuditDetail.Code(participant.Number), reason);
    }

    private IQueryable<Decline> Declines(Participant participant, string section) => db.Declines.Active()
        .Where(decline => decline.ParticipantId == participant.Id && decline.Section == section);

    private async Task<Refusal?> SaveAsync(Participant participant, string action, AuditDetail? detail, string reason)
    {
        audit.Add(action, participant.Id, detail, reason);
        await db.SaveChangesAsync();
        if (participant.Campaign!.ReleasedAt is { } releasedAt && await invitations.PlanAsync(participant.CampaignId, releasedAt) > 0)
            await delivery.DeliverNowAsync();
        return null;
    }
}
