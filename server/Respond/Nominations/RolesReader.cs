using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Nominations;

/// <summary>Reads which roles the holder of a personal link is asked to find somebody for.</summary>
public sealed class RolesReader(FormEngineDb db, SurveyCatalogue catalogue, LetterParts parts, TimeProvider time)
{
    /// <summary>Null for one who speaks for no organisation.</summary>
    public async Task<RolesPage?> ReadAsync(Guid linkId)
    {
        var link = await db.AccessLinks.Live().AsNoTracking().Include(link => link.Campaign).Include(link => link.Contact)
            .SingleOrDefaultAsync(link => link.Id == linkId);
        if (link?.Campaign is not { } campaign)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var texts = survey.Texts(Language.Current.Code);
        var spokenFor = UnfilledRoles.SpokenForBy(link.ContactId, survey);
        var participants = await db.Participants.AsNoTracking().Where(participant => participant.CampaignId == campaign.Id).Where(spokenFor)
            .ToListAsync();
        if (participants.Count == 0)
            return null;
        var open = participants.Where(participant => IsOpen(campaign, participant)).Select(participant => participant.Id).ToHashSet();
        var unfilled = await db.UnfilledRolesAsync(campaign.Id, survey, spokenFor);
        return new RolesPage(
            link, texts.Title, participants.ToDictionary(participant => participant.Id, participant => participant.Name),
            [.. unfilled.Where(role => open.Contains(role.ParticipantId)).Select(role => Row(role, texts))]);
    }

    private bool IsOpen(Campaign campaign, Participant participant) => AnsweringPeriod.Of(
        campaign.OpensAt, campaign.ClosesAt, participant.ExtendedTo, campaign.ReleasedAt is not null, time.GetUtcNow().UtcDateTime).IsOpen;

    private RoleRow Row(UnfilledRole role, SurveyTexts texts) => new(
        role.ParticipantId, role.Organisation, role.Role, texts.Role(role.Role).Title, parts.ToOthers(texts.Role(role.Role)),
        [.. role.Sections.Select(section => texts.Section(section).Title)]);
}
