using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web.Addresses;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Access.Audit;

/// <summary>What an entry is about: its name as of now, and where to see it.</summary>
public sealed record AuditSubject(Guid Id, string Name, string Address);

/// <summary>Finds what ids in the log stand for. What is deleted or erased since has no name any more.</summary>
internal static class AuditSubjects
{
    private static readonly Func<FormEngineDb, HashSet<Guid>, IQueryable<AuditSubject>>[] Kinds =
    [
        Campaigns, Participants, Contacts, Staff, Organisations, Responses, Mails, Handovers, Steps, Publications,
    ];

    public static async Task<IReadOnlyDictionary<Guid, AuditSubject>> FindAsync(FormEngineDb db, IEnumerable<Guid> wanted)
    {
        var found = new Dictionary<Guid, AuditSubject>();
        var missing = wanted.ToHashSet();
        foreach (var kind in Kinds.TakeWhile(_ => missing.Count > 0))
        {
            foreach (var subject in await kind(db, missing).ToListAsync())
                found[subject.Id] = subject;
            missing.ExceptWith(found.Keys);
        }
        return found;
    }

    private static IQueryable<AuditSubject> Campaigns(FormEngineDb db, HashSet<Guid> ids) => db.Campaigns
        .Where(campaign => ids.Contains(campaign.Id))
        .Select(campaign => new AuditSubject(campaign.Id, campaign.Name, CampaignAddresses.Of(campaign.Id)));

    private static IQueryable<AuditSubject> Publications(FormEngineDb db, HashSet<Guid> ids) => db.Publications
        .Where(publication => ids.Contains(publication.Id) && publication.Slug != null)
        .Select(publication => new AuditSubject(
            publication.Id, publication.Slug!, ResultAddresses.Publications(publication.CampaignId)));

    private static IQueryable<AuditSubject> Participants(FormEngineDb db, HashSet<Guid> ids) => db.Participants
        .Where(participant => ids.Contains(participant.Id))
        .Select(participant => new AuditSubject(
            participant.Id, participant.Name, TrackingAddresses.Participant(participant.CampaignId, participant.Id)));

    private static IQueryable<AuditSubject> Contacts(FormEngineDb db, HashSet<Guid> ids) => db.Contacts.Known()
        .Where(contact => ids.Contains(contact.Id))
        .Select(contact => new AuditSubject(contact.Id, contact.Name, ContactAddresses.Person(contact.Id)));

    private static IQueryable<AuditSubject> Staff(FormEngineDb db, HashSet<Guid> ids) => db.Users
        .Where(staff => ids.Contains(staff.Id))
        .Select(staff => new AuditSubject(staff.Id, staff.Name, AccountAddresses.Of(staff.Id)));

    private static IQueryable<AuditSubject> Organisations(FormEngineDb db, HashSet<Guid> ids) => db.Organisations
        .Where(organisation => ids.Contains(organisation.Id))
        .Select(organisation => new AuditSubject(organisation.Id, organisation.Name, ContactAddresses.Organisation(organisation.Number)));

    private static IQueryable<AuditSubject> Responses(FormEngineDb db, HashSet<Guid> ids) => db.SectionResponses
        .Where(response => ids.Contains(response.Id))
        .Select(response => new AuditSubject(
            response.Id, response.Participant!.Name,
            TrackingAddresses.Part(response.Participant.CampaignId, response.ParticipantId, response.Section)));

    private static IQueryable<AuditSubject> Mails(FormEngineDb db, HashSet<Guid> ids) => db.Mails
        .Where(mail => ids.Contains(mail.Id) && mail.ContactId != null)
        .Select(mail => new AuditSubject(
            mail.Id, mail.Contact!.Name, InvitationAddresses.Mail(mail.CampaignId, mail.Contact!.Id, $"{mail.Kind}")));

    private static IQueryable<AuditSubject> Handovers(FormEngineDb db, HashSet<Guid> ids) => db.Handovers
        .Where(offer => ids.Contains(offer.Id))
        .Select(offer => new AuditSubject(
            offer.Id, offer.Participant!.Name, TrackingAddresses.Part(offer.Participant.CampaignId, offer.ParticipantId, offer.Section)));

    private static IQueryable<AuditSubject> Steps(FormEngineDb db, HashSet<Guid> ids) => db.ReminderSteps
        .Where(step => ids.Contains(step.Id))
        .Select(step => new AuditSubject(step.Id, step.Campaign!.Name, ReminderAddresses.Plan(step.CampaignId)));
}
