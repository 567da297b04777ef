using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Reminders;

/// <summary>
/// Reads what is still owed in a campaign: some thousand participants at a time, by a fixed number of flat queries, so that
/// a campaign of any size takes the same memory.
/// </summary>
public sealed class OpenTasks(FormEngineDb db, SurveyCatalogue catalogue)
{
    private const int AtOnce = 5_000;

    /// <summary>Sections, and where asked for also roles that nobody holds: these take longer to find.</summary>
    public async IAsyncEnumerable<IReadOnlyList<OpenTask>> ReadAsync(Campaign campaign, bool withRoles)
    {
        var ids = await Participants(campaign.Id).OrderBy(participant => participant.Id).Select(participant => participant.Id)
            .ToListAsync();
        foreach (var chunk in ids.Chunk(AtOnce))
            yield return await ReadAsync(campaign, chunk, withRoles);
    }

    public async Task<IReadOnlyList<OpenTask>> AllAsync(Campaign campaign, bool withRoles)
    {
        var all = new List<OpenTask>();
        await foreach (var tasks in ReadAsync(campaign, withRoles))
            all.AddRange(tasks);
        return all;
    }

    /// <summary>In the organisations that one contact has to do with.</summary>
    public async Task<IReadOnlyList<OpenTask>> AroundAsync(Campaign campaign, Guid contactId, bool withRoles)
    {
        var answered = db.Assignments.Active().Where(assignment => assignment.ContactId == contactId);
        var ids = await Participants(campaign.Id)
            .Where(participant => answered.Any(assignment => assignment.ParticipantId == participant.Id)
                || db.RoleHolders.Any(holder => holder.OrganisationId == participant.OrganisationId && holder.ContactId == contactId))
            .Select(participant => participant.Id).ToListAsync();
        return await ReadAsync(campaign, [.. ids], withRoles);
    }

    private IQueryable<Participant> Participants(Guid campaignId) =>
        db.Participants.Active().AsNoTracking().Where(participant => participant.CampaignId == campaignId);

    private async Task<IReadOnlyList<OpenTask>> ReadAsync(Campaign campaign, Guid[] ids, bool withRoles)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var owing = await OwingAsync(campaign, ids);
        var sections = await SectionsAsync(ids);
        var roles = withRoles ? await RolesAsync(campaign.Id, survey, ids) : [];
        var contacts = sections.Select(section => section.Owner).Concat(roles.Select(role => role.AskedContactId!.Value)).Distinct()
            .ToList();
        var facts = new TaskFacts(
            owing, await CoordinatorsAsync(survey, ids), await WrittenToAsync(campaign.Id, contacts),
            await OpenedAsync(campaign.Id, contacts),
            await AnsweredAsync(ids));
        return [.. sections.Select(facts.Of).Where(task => task.State != ReminderAudience.None), .. roles.Select(facts.Of)];
    }

    private async Task<Dictionary<Guid, Owing>> OwingAsync(Campaign campaign, Guid[] ids)
    {
        var participants = await Participants(campaign.Id).Where(participant => ids.Contains(participant.Id))
            .Select(participant => new { participant.Id, participant.OrganisationId, participant.Name, participant.ExtendedTo })
            .ToListAsync();
        return participants.ToDictionary(participant => participant.Id, participant => new Owing(
            participant.OrganisationId, participant.Name, Deadline.Of(campaign.ClosesAt, participant.ExtendedTo)));
    }

    private async Task<List<UnfilledRole>> RolesAsync(Guid campaignId, SurveyDefinition survey, Guid[] ids) =>
        (await db.UnfilledRolesAsync(campaignId, survey,
            participant => ids.Contains(participant.Id))).FindAll(role => role.AskedContactId is not null);

    private async Task<ILookup<Guid, Guid>> CoordinatorsAsync(SurveyDefinition survey, Guid[] ids)
    {
        var roles = survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        if (roles.Count == 0)
            return Array.Empty<Guid>().ToLookup(id => id);
        var holders = await db.RoleHolders.Where(holder => roles.Contains(holder.Role))
            .Where(holder =>
                db.Participants.Any(participant => participant.OrganisationId == holder.OrganisationId && ids.Contains(participant.Id)))
            .Select(holder => new { holder.OrganisationId, holder.ContactId }).Distinct().ToListAsync();
        return holders.ToLookup(holder => holder.OrganisationId, holder => holder.ContactId);
    }

    private Task<List<OwnedSection>> SectionsAsync(Guid[] ids) => db.Assignments.Asked(db)
        .Where(assignment => assignment.Kind == AssignmentKind.Owner && ids.Contains(assignment.ParticipantId))
        .Select(assignment => new OwnedSection(assignment.ParticipantId, assignment.Section, assignment.ContactId)).ToListAsync();

    private Task<Dictionary<Guid, DateTime>> WrittenToAsync(Guid campaign, List<Guid> contacts) => db.Mails
        .Where(mail => mail.CampaignId == campaign && mail.SentAt != null && contacts.Contains(mail.ContactId!.Value))
        .GroupBy(mail => mail.ContactId!.Value).Select(group => new { group.Key, First = group.Min(mail => mail.SentAt!.Value) })
        .ToDictionaryAsync(contact => contact.Key, contact => contact.First);

    private Task<HashSet<Guid>> OpenedAsync(Guid campaign, List<Guid> contacts) => db.AccessLinks
        .Where(link => link.CampaignId == campaign && link.OpenedAt != null && contacts.Contains(link.ContactId))
        .Select(link => link.ContactId).ToHashSetAsync();

    private async Task<ILookup<(Guid, string), ResponseStatus>> AnsweredAsync(Guid[] ids)
    {
        var responses = await db.SectionResponses.Where(response => ids.Contains(response.ParticipantId))
            .Select(response => new { response.ParticipantId, response.Section, response.Status }).ToListAsync();
        return responses.ToLookup(response => (response.ParticipantId, response.Section), response => response.Status);
    }
}
