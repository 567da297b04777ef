using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns;

/// <summary>Keeps a campaign's assignments in step with the contacts: shows what would change, and changes it.</summary>
public sealed class Assignments(FormEngineDb db, SurveyCatalogue catalogue, AuditLog audit, TimeProvider time)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="participantId">One participant alone; without it, all of them.</param>
    public async Task<AssignmentChanges> PlanAsync(Campaign campaign, Guid? participantId = null)
    {
        // Its personal data are deleted, so nobody is assigned anything any more.
        if (campaign.ErasedAt is not null)
            return new AssignmentChanges([], []);
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var roster = await Roster.LoadAsync(db, participantId);
        var participants = await db.Participants.AsNoTracking()
            .Where(participant => participant.CampaignId == campaign.Id && (participantId == null || participant.Id == participantId))
            .WithActiveAssignments()
            .OrderBy(participant => participant.Name).ToListAsync();
        var sections = from participant in participants
                       let active = participant.Assignments.ToLookup(assignment => assignment.Section)
                       from section in survey.SectionsFor(participant.Attributes)
                       select new SectionFacts(
                           participant.Id, section.Id, roster.Holders(participant.OrganisationId, section.RoleId), [.. active[section.Id]]);
        return AssignmentPlan.Of(sections, time.GetUtcNow().UtcDateTime);
    }

    /// <summary>Part of the caller's transaction, where there is one. Two who do the same at once do it once.</summary>
    public async Task<AssignmentChanges> RefreshAsync(Campaign campaign, Guid? participantId = null)
    {
        var changes = await PlanAsync(campaign, participantId);
        if (changes.IsEmpty)
            return changes;
        var ended = changes.Ended.Select(assignment => assignment.Id).ToList();
        await db.Assignments.Active().Where(assignment => ended.Contains(assignment.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, time.GetUtcNow().UtcDateTime));
        await db.InsertMissingAsync(changes.Added);
        audit.Add(AuditCodes.CampaignAssigned, campaign.Id, AuditDetail.Of("AssignmentsMade", changes.Added.Count, changes.Ended.Count));
        await db.SaveChangesAsync();
        return changes;
    }
}
