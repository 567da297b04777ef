using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Designer;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>A role nobody holds, the sections that wait for it, and whom to ask who the right person is.</summary>
public sealed record UnfilledRole(Guid ParticipantId, string Organisation, string Role, IReadOnlyList<string> Sections, Guid? AskedContactId);

/// <summary>
/// Which roles lack somebody: no contact whom mail reaches holds the role, and a section that is asked for has no owner
/// whom mail reaches. The coordinator is asked; where there is none, the shared postbox.
/// </summary>
public static class UnfilledRoles
{
    /// <summary>Of a whole campaign, or of one participant.</summary>
    public static Task<List<UnfilledRole>> UnfilledRolesAsync(this FormEngineDb db, Guid campaignId, SurveyDefinition survey, Guid? participantId = null) =>
        db.UnfilledRolesAsync(campaignId, survey, participantId is { } id ? [id] : null);

    /// <summary>Of some participants, or of all; a fixed number of flat queries.</summary>
    public static async Task<List<UnfilledRole>> UnfilledRolesAsync(
        this FormEngineDb db, Guid campaignId, SurveyDefinition survey, Guid[]? among)
    {
        var participants = await db.Participants
            .Where(participant => participant.CampaignId == campaignId && participant.ExcludedAt == null)
            .Where(participant => among == null || among.Contains(participant.Id))
            .OrderBy(participant => participant.Name).ThenBy(participant => participant.Number)
            .Select(participant => new { participant.Id, participant.OrganisationId, participant.Name, participant.Attributes }).ToListAsync();
        var settled = await SettledAsync(db, campaignId, among);
        var holders = await HoldersAsync(db, campaignId, among);
        return [.. from participant in participants
                   let held = holders[participant.OrganisationId].ToList()
                   from section in survey.SectionsFor(participant.Attributes)
                   where !settled.Contains((participant.Id, section.Id)) && !held.Exists(holder => holder.Role == section.RoleId)
                   group section.Id by (participant.Id, participant.Name, Role: section.RoleId, Asked: Asked(survey, held)) into role
                   select new UnfilledRole(role.Key.Id, role.Key.Name, role.Key.Role, [.. role], role.Key.Asked)];
    }

    /// <summary>The sections that have an owner, and those that are declined.</summary>
    private static async Task<HashSet<(Guid, string)>> SettledAsync(FormEngineDb db, Guid campaignId, Guid[]? among)
    {
        var owned = await db.Assignments
            .Where(owner => owner.Participant!.CampaignId == campaignId && owner.Kind == AssignmentKind.Owner && owner.Until == null)
            .Where(owner => among == null || among.Contains(owner.ParticipantId))
            .Where(owner => owner.Contact!.BouncedAt == null && owner.Contact.ErasedAt == null)
            .Select(owner => new { owner.ParticipantId, owner.Section }).ToListAsync();
        var declined = await db.Declines
            .Where(decline => decline.Participant!.CampaignId == campaignId && decline.WithdrawnAt == null)
            .Where(decline => among == null || among.Contains(decline.ParticipantId))
            .Select(decline => new { decline.ParticipantId, decline.Section }).ToListAsync();
        return [.. owned.Concat(declined).Select(section => (section.ParticipantId, section.Section))];
    }

    private static async Task<ILookup<Guid, Holder>> HoldersAsync(FormEngineDb db, Guid campaignId, Guid[]? among)
    {
        var holders = await db.RoleHolders
            .Where(holder => holder.Contact!.BouncedAt == null && holder.Contact.ErasedAt == null)
            .Where(holder => db.Participants.Any(participant => participant.OrganisationId == holder.OrganisationId
                && participant.CampaignId == campaignId && (among == null || among.Contains(participant.Id))))
            .OrderBy(holder => holder.Contact!.Name).ThenBy(holder => holder.ContactId)
            .Select(holder => new { holder.OrganisationId, Holder = new Holder(holder.ContactId, holder.Role, holder.Contact!.OptedOutAt != null) })
            .ToListAsync();
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
