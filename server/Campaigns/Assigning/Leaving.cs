using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>
/// «Det er ikke meg.» Whoever holds the role by mistake gives it back with all its sections; the next who holds it takes
/// over, and where nobody does the organisation is asked once more.
/// </summary>
public sealed class Leaving(
    FormEngineDb db, ParticipantLock participantLock, Assignments assignments, InvitationPlanner invitations, NominationPlanner nominations,
    DeliveryTrigger delivery, AuditLog audit)
{
    public async Task<bool> LeaveAsync(ManagedSection managed, string? reason)
    {
        var left = await participantLock.TakeAsync(managed.ParticipantId, () => LeaveInTurnAsync(managed, reason));
        await delivery.DeliverNowAsync();
        return left;
    }

    private async Task<bool> LeaveInTurnAsync(ManagedSection managed, string? reason)
    {
        var (round, me) = (managed.Round, managed.By.Id);
        if (!round.Period.IsOpen || !await db.AnswersAsync(managed.ParticipantId, managed.Section.Id, me, AssignmentKind.Owner))
            return false;
        foreach (var section in await GiveUpRoleAsync(managed) ? round.SectionsOf(managed.Section.RoleId) : [managed.Section.Id])
        {
            await db.EndAsync(round, section, assignment => assignment.ContactId == me);
            await db.WithdrawOffersFromAsync(round, section, me);
        }
        audit.AddFor(me, AuditCodes.SectionLeft, managed.ParticipantId, reason);
        await assignments.RefreshAsync(round.Campaign, managed.ParticipantId);
        await invitations.PlanAsync(round.Campaign.Id, round.Campaign.ReleasedAt!.Value);
        await nominations.PlanAsync(round.Campaign.Id);
        return true;
    }

    private async Task<bool> GiveUpRoleAsync(ManagedSection managed)
    {
        var (organisation, role, me) = (managed.Round.Participant.OrganisationId, managed.Section.RoleId, managed.By.Id);
        return await db.RoleHolders.Where(holder => holder.OrganisationId == organisation && holder.Role == role && holder.ContactId == me)
            .ExecuteDeleteAsync() > 0;
    }
}
