using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>Somebody to call: the owner of a section, a coordinator, or the shared postbox.</summary>
public sealed record CallPerson(Guid Id, string? Section, string Title, string Name, string Email, string? Phone, bool Postbox);

/// <summary>Reads whom to call about a participant.</summary>
public sealed class CallPeople(FormEngineDb db)
{
    /// <summary>Owners first, then coordinators and postboxes; of all participants, or of some.</summary>
    public async Task<ILookup<Guid, CallPerson>> LoadAsync(
        Guid campaign, SurveyDefinition survey, SurveyTexts texts, IReadOnlyCollection<Guid>? only = null)
    {
        var participants = db.Participants.Where(participant => participant.CampaignId == campaign);
        if (only is not null)
            participants = participants.Where(participant => only.Contains(participant.Id));
        var owners = await (
            from participant in participants
            join owner in db.Assignments.Owners() on participant.Id equals owner.ParticipantId
            join contact in db.Contacts.Known() on owner.ContactId equals contact.Id
            select new { Participant = participant.Id, owner.Section, Contact = contact }).AsNoTracking().ToListAsync();
        var coordinators = survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        var others = await (
            from participant in participants
            join holder in db.RoleHolders on participant.OrganisationId equals holder.OrganisationId
            join contact in db.Contacts.Known() on holder.ContactId equals contact.Id
            where coordinators.Contains(holder.Role) || contact.Postbox
            orderby contact.Postbox, contact.Name
            select new { Participant = participant.Id, holder.Role, Contact = contact }).AsNoTracking().ToListAsync();
        return owners.Select(row => (row.Participant, Person: Person(row.Contact, row.Section, texts.Section(row.Section).Title)))
            .Concat(others.Select(row => (row.Participant, Person: Person(row.Contact, null, texts.Role(row.Role).Title))))
            .ToLookup(row => row.Participant, row => row.Person);
    }

    private static CallPerson Person(Contact contact, string? section, string title) =>
        new(contact.Id, section, title, contact.Name, contact.Email, contact.Phone, contact.Postbox);
}
