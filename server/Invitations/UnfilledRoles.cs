using System.Linq.Expressions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>A role nobody holds, the sections that wait for it and until when, and whom to ask who the right person is.</summary>
public sealed record UnfilledRole(Guid ParticipantId, string Organisation, string Role, IReadOnlyList<string> Sections,
    DateTime ClosesAt, Guid? AskedContactId);

/// <summary>
/// Which roles lack somebody: no contact whom mail reaches holds the role, and a section that is asked for has no owner
/// whom mail reaches. The coordinator is asked; where there is none, the shared postbox.
/// </summary>
public static class UnfilledRoles
{
    /// <summary>Of a whole campaign, or of one participant.</summary>
    public static Task<List<UnfilledRole>> UnfilledRolesAsync(this FormEngineDb db, Guid campaignId, SurveyDefinition survey,
        Guid? participantId = null) =>
        db.UnfilledRolesAsync(campaignId, survey, participant => participantId == null || participant.Id == participantId);

    /// <summary>Of some participants; a fixed number of flat queries.</summary>
    public static async Task<List<UnfilledRole>> UnfilledRolesAsync(
        this FormEngineDb db, Guid campaignId, SurveyDefinition survey, Expression<Func<Participant, bool>> among)
    {
        var asked = db.Participants.Active().Where(participant => participant.CampaignId == campaignId).Where(among);
        var participants = await asked.OrderBy(participant => participant.Name).ThenBy(participant => participant.Number)
            .Select(participant => new
            {
                participant.Id,
                participant.OrganisationId,
                participant.Name,
                participant.Attributes,
                participant.Campaign!.ClosesAt,
                participant.ExtendedTo,
            })
            .ToListAsync();
        var settled = await SettledAsync(db, asked);
        var holders = await HoldersAsync(db, asked);
        return [.. from participant in participants
                   let held = holders[participant.OrganisationId].ToList()
                   from section in survey.SectionsFor(participant.Attributes)
                   where !settled.Contains((participant.Id, section.Id)) && !held.Exists(holder => holder.Role == section.RoleId)
                   group section.Id by (participant.Id, participant.Name, Role: section.RoleId,
                       Until: Deadline.Of(participant.ClosesAt, participant.ExtendedTo), Asked: Asked(survey, held)) into role
                   select new UnfilledRole(role.Key.Id, role.Key.Name, role.Key.Role, [.. role], role.Key.Until, role.Key.Asked)];
    }

    /// <summary>The roles whose holders speak for their organisation: coordinator and shared postbox.</summary>
    public static IReadOnlyList<string> Speaking(SurveyDefinition survey) =>
        [.. survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id), SurveyVocabulary.PostboxRole];

    /// <summary>The organisations a contact speaks for, and so may name people in.</summary>
    public static Expression<Func<Participant, bool>> SpokenForBy(Guid contactId, SurveyDefinition survey)
    {
        var roles = Speaking(survey);
        return participant =>
            participant.Organisation!.RoleHolders.Any(holder => holder.ContactId == contactId && roles.Contains(holder.Role));
    }

    /// <summary>The sections that have an owner, and those that are declined.</summary>
    private static async Task<HashSet<(Guid, string)>> SettledAsync(FormEngineDb db, IQueryable<Participant> participants)
    {
        var owned = from participant in participants
                    join owner in db.Assignments.Owners() on participant.Id equals owner.ParticipantId
                    join contact in db.Contacts.Reached() on owner.ContactId equals contact.Id
                    select new { owner.ParticipantId, owner.Section };
        var declined = from participant in participants
                       join decline in db.Declines.Active() on participant.Id equals decline.ParticipantId
                       select new { decline.ParticipantId, decline.Section };
        return [.. (await owned.ToListAsync()).Concat(await declined.ToListAsync())
            .Select(section => (section.ParticipantId, section.Section))];
    }

    private static async Task<ILookup<Guid, Holder>> HoldersAsync(FormEngineDb db, IQueryable<Participant> participants)
    {
        var holders = await (
            from holder in db.RoleHolders
            join contact in db.Contacts.Reached() on holder.ContactId equals contact.Id
            where participants.Any(participant => participant.OrganisationId == holder.OrganisationId)
            orderby contact.Name, contact.Id
            select new { holder.OrganisationId, Holder = new Holder(contact.Id, holder.Role, contact.OptedOutAt != null) }).ToListAsync();
        return holders.ToLookup(row => row.OrganisationId, row => row.Holder);
    }

    private static Guid? Asked(SurveyDefinition survey, List<Holder> holders)
    {
        var ready = holders.Where(holder => !holder.OptedOut).ToList();
        var coordinator = ready.Find(holder => survey.Roles.Any(role => role.IsCoordinator && role.Id == holder.Role));
        return (coordinator ?? ready.Find(holder => holder.Role == SurveyVocabulary.PostboxRole))?.ContactId;
    }

    private sealed record Holder(Guid ContactId, string Role, bool OptedOut);
}
