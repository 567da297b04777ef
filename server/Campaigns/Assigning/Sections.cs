using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Who answers one section: the only place where an assignment of one section by itself begins or ends.</summary>
internal static class Sections
{
    public static Task<Assignment?> OwnerAsync(this FormEngineDb db, Guid participantId, string section) =>
        db.Assignments.Owners().AsNoTracking()
        .Include(owner => owner.Contact)
        .SingleOrDefaultAsync(owner => owner.ParticipantId == participantId && owner.Section == section);

    public static Task<bool> AnswersAsync(this FormEngineDb db, Guid participantId, string section, Guid contactId,
        AssignmentKind? kind = null) =>
        db.Assignments.Active().AnyAsync(assignment => assignment.ParticipantId == participantId && assignment.Section == section
            && assignment.ContactId == contactId && (kind == null || assignment.Kind == kind));

    /// <summary>Gives the section to a new owner, and ends what the former had; or lets a contributor in. History stays.</summary>
    public static async Task AssignAsync(this FormEngineDb db, Round round, string section, Guid contactId, AssignmentKind kind,
        AssignmentOrigin origin)
    {
        var participant = round.Participant.Id;
        if (await db.AnswersAsync(participant, section, contactId, AssignmentKind.Owner)
            || await db.AnswersAsync(participant, section, contactId, kind))
            return;
        if (kind == AssignmentKind.Owner)
            await db.EndAsync(round, section, assignment => assignment.Kind == AssignmentKind.Owner || assignment.ContactId == contactId);
        db.Add(new Assignment
        {
            ParticipantId = participant,
            Section = section,
            ContactId = contactId,
            Kind = kind,
            Origin = origin,
            From = round.Now
        });
        await db.SaveChangesAsync();
    }

    public static Task<int> EndAsync(
        this FormEngineDb db, Round round, string section, System.Linq.Expressions.Expression<Func<Assignment, bool>> which)
    {
        var participant = round.Participant.Id;
        return db.Assignments.Active()
            .Where(assignment => assignment.ParticipantId == participant && assignment.Section == section)
            .Where(which).ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, round.Now));
    }

    /// <summary>Offers that have become void, since whoever made them no longer has the section.</summary>
    public static Task<int> WithdrawOffersFromAsync(this FormEngineDb db, Round round, string section, Guid contactId)
    {
        var participant = round.Participant.Id;
        return db.Handovers.Where(offer => offer.ParticipantId == participant && offer.Section == section
            && offer.FromContactId == contactId && offer.Outcome == null)
            .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Outcome, HandoverOutcome.Withdrawn)
            .SetProperty(offer => offer.ClosedAt, round.Now));
    }
}
