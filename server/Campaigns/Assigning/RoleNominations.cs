using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>
/// What came of naming somebody: the contact who now holds the role, or those who had got it meanwhile; or when it can be tried again,
/// where too many mails were sent.
/// </summary>
public sealed record RoleNominationResult(bool Done, string Holder)
{
    public DateTime? Again { get; init; }

    public static RoleNominationResult TooMany(DateTime again) => new(false, "") { Again = again };
}

/// <summary>
/// Answers «who is the right person?». The person named holds the role, owns its sections and is invited at once; where
/// an organisation has no such person, the sections are declined.
/// </summary>
public sealed class RoleNominations(
    FormEngineDb db, ParticipantLock participantLock, Rounds rounds, Persons persons, Assignments assignments,
    InvitationPlanner invitations, MailLimits limits, DeliveryTrigger delivery, AuditLog audit)
{
    public async Task<RoleNominationResult> NameAsync(Guid participantId, string role, PersonInput person, Author by)
    {
        var result = await InTurnAsync(participantId, role, async round => await HindranceAsync(round, person, by) is { } again
            ? RoleNominationResult.TooMany(again)
            : Done(await NameInTurnAsync(round, role, person, by)));
        await delivery.DeliverNowAsync();
        return result;
    }

    /// <summary>When it can be tried again, where too many mails were sent.</summary>
    private async Task<DateTime?> HindranceAsync(Round round, PersonInput person, Author by) => by.ContactId is { } contact
        ? await limits.TryNominateAsync(new MailAsker(round.Campaign.Id, contact, round.Participant.OrganisationId), person.Email!)
        : null;

    private async Task<string> NameInTurnAsync(Round round, string role, PersonInput person, Author by)
    {
        var named = await persons.FindOrAddAsync(person);
        await GiveRoleAsync(round, role, named, by, named.Id == by.ContactId ? NominationOutcome.Myself : NominationOutcome.Named);
        await invitations.InviteAsync(round.Campaign, named.Id);
        await db.SaveChangesAsync();
        return by.StaffId is null ? (await KnownNames.InAsync(db, round.Participant.OrganisationId)).Of(named) : named.Name;
    }

    private static RoleNominationResult Done(string holder) => new(true, holder);

    /// <summary>«Det er meg.» Who says so is here already and needs no invitation.</summary>
    public Task<RoleNominationResult> TakeAsync(Guid participantId, string role, Contact self) =>
        InTurnAsync(participantId, role, async round =>
    {
        await GiveRoleAsync(round, role, self, Author.Contact(self.Id), NominationOutcome.Myself);
        return Done(self.Name);
    });

    /// <summary>«Vi har ingen slik.»</summary>
    public Task<RoleNominationResult> DeclineAsync(Guid participantId, string role, string reason, Author by) =>
        InTurnAsync(participantId, role, async round =>
    {
        db.Add(Nomination(round, role, by, NominationOutcome.NobodyHere, nominee: null, reason));
        await db.InsertMissingAsync(round.SectionsOf(role).Select(section => new Decline
        {
            ParticipantId = participantId,
            Section = section,
            Reason = reason,
            ContactId = by.ContactId,
            StaffId = by.StaffId,
            At = round.Now,
        }));
        Note(by, AuditCodes.RoleDeclined, AuditDetail.Code($"{round.Participant.Number} {role}"), participantId);
        return Done("");
    });

    /// <summary>Two colleagues may answer at once: the second is told who holds the role now.</summary>
    private Task<RoleNominationResult> InTurnAsync(
        Guid participantId, string role, Func<Round, Task<RoleNominationResult>> change) =>
            participantLock.TakeAsync(participantId, async () =>
    {
        var round = (await rounds.FindAsync(participantId))!;
        var unfilled = await db.UnfilledRolesAsync(round.Campaign.Id, round.Survey, participant => participant.Id == participantId);
        return unfilled.Exists(one => one.Role == role)
            ? await change(round)
            : new RoleNominationResult(false, string.Join(", ", await HoldersAsync(round, role)));
    });

    private async Task GiveRoleAsync(Round round, string role, Contact contact, Author by, NominationOutcome outcome)
    {
        await DismissUnreachableAsync(round, role);
        await db.InsertMissingAsync(
            [new RoleHolder { OrganisationId = round.Participant.OrganisationId, Role = role, ContactId = contact.Id }]);
        db.Add(Nomination(round, role, by, outcome, contact.Id, reason: null));
        Note(by, AuditCodes.RoleNamed, AuditDetail.Code($"{round.Participant.Number} {role}"), contact.Id);
        await assignments.RefreshAsync(round.Campaign, round.Participant.Id);
    }

    /// <summary>Whom mail does not reach makes room: else they would stay the owner.</summary>
    private async Task DismissUnreachableAsync(Round round, string role)
    {
        var (organisation, participant, sections) = (round.Participant.OrganisationId, round.Participant.Id, round.SectionsOf(role));
        var reached = db.Contacts.Reached().Select(contact => contact.Id);
        await db.RoleHolders.Where(holder => holder.OrganisationId == organisation && holder.Role == role)
            .Where(holder => !reached.Contains(holder.ContactId)).ExecuteDeleteAsync();
        await db.Assignments.Active().Where(assignment => assignment.ParticipantId == participant && sections.Contains(assignment.Section))
            .Where(assignment => !reached.Contains(assignment.ContactId))
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, round.Now));
    }

    private async Task<IEnumerable<string>> HoldersAsync(Round round, string role)
    {
        var (participant, sections) = (round.Participant.Id, round.SectionsOf(role));
        var holders = await db.Assignments.Owners()
            .Where(owner => owner.ParticipantId == participant && sections.Contains(owner.Section))
            .Select(owner => owner.Contact!).Distinct().ToListAsync();
        var names = await KnownNames.InAsync(db, round.Participant.OrganisationId);
        return holders.Select(names.Of);
    }

    private static Nomination Nomination(Round round, string role, Author by, NominationOutcome outcome, Guid? nominee, string? reason) =>
        new()
        {
            ParticipantId = round.Participant.Id,
            Role = role,
            Outcome = outcome,
            ByContactId = by.ContactId,
            StaffId = by.StaffId,
            NomineeId = nominee,
            Reason = reason,
            At = round.Now,
        };

    private void Note(Author by, string action, AuditDetail detail, Guid subject)
    {
        if (by.ContactId is { } contact)
            audit.AddFor(contact, action, subject);
        else
            audit.Add(action, subject, detail, by.Reason);
    }
}
