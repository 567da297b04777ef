using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace FormEngine.Server.Data.Queries;

/// <summary>What of a table still stands, each said once. What is over stays in its table as history.</summary>
internal static class Standing
{
    /// <summary>Those who are not erased.</summary>
    public static IQueryable<Contact> Known(this IQueryable<Contact> contacts) => contacts.Where(contact => contact.ErasedAt == null);

    /// <summary>Those whom mail reaches, whether they want it or not.</summary>
    public static IQueryable<Contact> Reached(this IQueryable<Contact> contacts) =>
        contacts.Known().Where(contact => contact.BouncedAt == null);

    /// <summary>Those whom mail reaches and who have not said no to it.</summary>
    public static IQueryable<Contact> Reachable(this IQueryable<Contact> contacts) =>
        contacts.Reached().Where(contact => contact.OptedOutAt == null);

    /// <summary>Links that still open something.</summary>
    public static IQueryable<AccessLink> Live(this IQueryable<AccessLink> links) => links.Where(link => link.RevokedAt == null);

    /// <summary>Sign-ins that have not ended.</summary>
    public static IQueryable<Session> Live(this IQueryable<Session> sessions, DateTime now) =>
        sessions.Where(session => session.EndedAt == null && session.EndsAt > now);

    /// <summary>Who answers what now.</summary>
    public static IQueryable<Assignment> Active(this IQueryable<Assignment> assignments) =>
        assignments.Where(assignment => assignment.Until == null);

    /// <summary>Participants together with who answers what in them now.</summary>
    public static IIncludableQueryable<Participant, IEnumerable<Assignment>> WithActiveAssignments(
        this IQueryable<Participant> participants) =>
        participants.Include(participant => participant.Assignments.Where(assignment => assignment.Until == null));

    /// <summary>Those who are responsible for a section now.</summary>
    public static IQueryable<Assignment> Owners(this IQueryable<Assignment> assignments) =>
        assignments.Active().Where(assignment => assignment.Kind == AssignmentKind.Owner);

    /// <summary>Sections that are not answered, and why.</summary>
    public static IQueryable<Decline> Active(this IQueryable<Decline> declines) => declines.Where(decline => decline.WithdrawnAt == null);

    /// <summary>Notes on questions that nobody has closed, their answers not counted.</summary>
    public static IQueryable<QuestionNote> Open(this IQueryable<QuestionNote> notes) =>
        notes.Where(note => note.AnswersId == null && note.ClosedAt == null);

    /// <summary>Those who are not taken out of their campaign.</summary>
    public static IQueryable<Participant> Active(this IQueryable<Participant> participants) =>
        participants.Where(participant => participant.ExcludedAt == null);

    /// <summary>Campaigns that are released and not closed, for all or for somebody who was given more time.</summary>
    public static IQueryable<Campaign> Open(this IQueryable<Campaign> campaigns, DateTime now) => campaigns
        .Where(campaign => campaign.ReleasedAt != null)
        .Where(campaign => campaign.ClosesAt > now || campaign.Participants.Any(participant => participant.ExtendedTo > now));
}
