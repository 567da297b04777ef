using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>
/// Staff decide who answers a section; the reason is in the audit log. For a role nobody holds they name the person on
/// the organisation's behalf, who then has all its sections.
/// </summary>
public sealed class StaffAssigning(
    FormEngineDb db, ParticipantLock participantLock, RoleNominations naming, Persons persons, InvitationPlanner invitations,
    DeliveryTrigger delivery, AuditLog audit)
{
    /// <returns>The name of the one who has it now.</returns>
    public async Task<string> AssignAsync(Round round, string section, PersonInput person, AssignmentKind kind, Author by)
    {
        if (kind == AssignmentKind.Owner && await IsUnfilledAsync(round, section)
            && await naming.NameAsync(round.Participant.Id, round.Section(section)!.RoleId, person, by) is { Done: true } named)
            return named.Holder;
        var assigned = await participantLock.TakeAsync(round.Participant.Id, () => AssignInTurnAsync(round, section, person, kind, by));
        await delivery.DeliverNowAsync();
        return assigned;
    }

    private async Task<bool> IsUnfilledAsync(Round round, string section) =>
        (await db.UnfilledRolesAsync(round.Campaign.Id, round.Survey,
            round.Participant.Id)).Exists(role => role.Sections.Contains(section));

    private async Task<string> AssignInTurnAsync(Round round, string section, PersonInput person, AssignmentKind kind, Author by)
    {
        var contact = await persons.FindOrAddAsync(person);
        if (await db.OwnerAsync(round.Participant.Id, section) is { } owner && kind == AssignmentKind.Owner
            && owner.ContactId != contact.Id)
            await db.WithdrawOffersFromAsync(round, section, owner.ContactId);
        await db.AssignAsync(round, section, contact.Id, kind, AssignmentOrigin.Staff);
        await invitations.InviteAsync(round.Campaign, contact.Id);
        audit.Add(AuditCodes.SectionAssigned, round.Participant.Id, AuditDetail.Of("SectionGiven", section, kind, contact.Id), by.Reason);
        return contact.Name;
    }
}
