using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Scorecards.Cards;
using FormEngine.Server.Surveys;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Scorecards;

/// <summary>Says what of an organisation's scorecard a personal link opens.</summary>
public sealed class ScorecardAccess(FormEngineDb db, SurveyCatalogue catalogue)
{
    /// <summary>Null where its contact answers nothing there and does not coordinate it either.</summary>
    public async Task<ScorecardReaderRights?> FindAsync(Guid link, string organisation)
    {
        var access = await db.AccessLinks.Live().AsNoTracking().Include(mine => mine.Campaign)
            .SingleOrDefaultAsync(mine => mine.Id == link);
        if (access is not { Campaign: { } campaign })
            return null;
        var participant = await db.Participants.AsNoTracking()
            .Include(mine => mine.Assignments.Where(assignment => assignment.Until == null && assignment.ContactId == access.ContactId))
            .SingleOrDefaultAsync(mine => mine.CampaignId == campaign.Id && mine.Number == organisation);
        if (participant is null)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var rights = new ScorecardReaderRights(campaign, participant, access.ContactId, survey)
        {
            Coordinates = await CoordinatesAsync(survey, participant.OrganisationId, access.ContactId),
        };
        return rights.Coordinates || rights.Sections.Count > 0 ? rights : null;
    }

    private Task<bool> CoordinatesAsync(SurveyDefinition survey, Guid organisation, Guid contact)
    {
        var coordinators = survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        return db.RoleHolders.AnyAsync(holder => holder.OrganisationId == organisation && holder.ContactId == contact
            && coordinators.Contains(holder.Role));
    }
}

/// <summary>
/// What a contact may see of an organisation's scorecard: whoever answers a section, its areas; a coordinator, all. A section's owner
/// may pass its areas on, as a coordinator may all; who only contributes to it may not.
/// </summary>
public sealed record ScorecardReaderRights(Campaign Campaign, Participant Participant, Guid ContactId, SurveyDefinition Survey)
{
    public bool Coordinates { get; init; }

    /// <summary>The sections the contact answers.</summary>
    public IReadOnlySet<string> Sections { get; } = Of(Participant, _ => true);

    private readonly IReadOnlySet<string> _owned = Of(Participant, assignment => assignment.Kind == AssignmentKind.Owner);

    public ScorecardScope Scope => new(Campaign, Participant, area => Coordinates || Sections.Contains(area.Section));

    /// <summary>The areas the contact may pass on.</summary>
    public IReadOnlyList<string> MayShare =>
        [.. Survey.SectionsFor(Participant.Attributes).Where(section => Coordinates || _owned.Contains(section.Id))
            .SelectMany(section => Survey.Indicators.Where(indicator => indicator.Section == section.Id))
            .Select(indicator => indicator.Id)];

    private static HashSet<string> Of(Participant participant, Func<Assignment, bool> which) =>
        [.. participant.Assignments.Where(which).Select(assignment => assignment.Section)];
}
