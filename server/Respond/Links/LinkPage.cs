using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Links;

/// <summary>What a personal link tells whoever opens it, which may be a machine that looks through mail: no person's name.</summary>
/// <param name="Token">The secret part of the link.</param>
/// <param name="Title">The survey.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Contact">Whom to turn to.</param>
/// <param name="Period">When the link's owner may answer.</param>
/// <param name="Organisations">Who is asked; null where the owner has nothing to do with any.</param>
/// <param name="Minutes">How long it takes; null where nobody has said, and for whoever answers no section.</param>
public sealed record LinkPage(
    string Token, string Title, string Asker, AskerContact Contact, AnsweringPeriod Period, string? Organisations, int? Minutes);

/// <summary>Reads it.</summary>
public sealed class LinkPageReader(FormEngineDb db, SurveyCatalogue catalogue, LetterParts parts, TimeProvider time)
{
    public async Task<LinkPage> ReadAsync(string token, AccessLink link)
    {
        var campaign = link.Campaign!;
        var now = time.GetUtcNow().UtcDateTime;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var asked = await AskedAsync(link, survey);
        var minutes = asked.SelectMany(participant => Sections(survey, participant)).Sum(section => section.Minutes ?? 0);
        var period = new AnsweringPeriod(
            campaign.OpensAt, await db.ClosesForAsync(campaign, link.ContactId, now), campaign.ReleasedAt is not null, now);
        var title = survey.Texts(Language.Current.Code).Title;
        return new LinkPage(
            token, title, survey.Asker ?? title, survey.Contact, period,
            asked.Count > 0 ? parts.Organisations(asked.Select(participant => participant.Name)) : null, minutes > 0 ? minutes : null);
    }

    /// <summary>The organisations that the link's owner answers in, is offered a section in, or speaks for.</summary>
    private Task<List<Participant>> AskedAsync(AccessLink link, SurveyDefinition survey)
    {
        var spokenFor = db.Participants.Where(UnfilledRoles.SpokenForBy(link.ContactId, survey)).Select(participant => participant.Id);
        return db.Participants.Active().AsNoTracking()
            .Include(participant => participant.Assignments.Where(mine => mine.ContactId == link.ContactId && mine.Until == null))
            .Where(participant => participant.CampaignId == link.CampaignId)
            .Where(participant => participant.Assignments.Any(mine => mine.ContactId == link.ContactId && mine.Until == null)
                || spokenFor.Contains(participant.Id)
                || db.Handovers.Any(offer =>
                    offer.ParticipantId == participant.Id && offer.ToContactId == link.ContactId && offer.Outcome == null))
            .OrderBy(participant => participant.Name).ToListAsync();
    }

    private static IEnumerable<SurveySection> Sections(SurveyDefinition survey, Participant participant) =>
        survey.SectionsFor(participant.Attributes).Where(section => participant.Assignments.Exists(mine => mine.Section == section.Id));
}
