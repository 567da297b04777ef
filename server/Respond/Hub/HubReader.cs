using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Designer;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Hub;

/// <summary>Reads what a personal link leads to: its contact's own sections, and how the others are coming on.</summary>
public sealed class HubReader(FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time)
{
    /// <summary>Null where the link no longer opens anything.</summary>
    public async Task<HubModel?> ReadAsync(Guid linkId, string language)
    {
        var link = await db.AccessLinks.AsNoTracking().Include(link => link.Campaign)
            .SingleOrDefaultAsync(link => link.Id == linkId && link.RevokedAt == null);
        if (link is not { Campaign: { } campaign })
            return null;

        var survey = await catalogue.GetAsync(campaign.SurveyVersionId);
        var texts = survey.Definition.Texts(language);
        var participants = await ParticipantsAsync(link, survey.Definition);
        var organisations = new List<HubOrganisation>();
        foreach (var participant in participants)
            organisations.Add(await OrganisationAsync(participant, link, survey, texts));
        return new HubModel
        {
            Title = texts.Title,
            Description = texts.Description,
            Contact = survey.Definition.Contact,
            Organisations = organisations,
        };
    }

    /// <summary>Those the contact answers for, and those it coordinates.</summary>
    private Task<List<Participant>> ParticipantsAsync(AccessLink link, SurveyDefinition survey)
    {
        var coordinators = survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        return db.Participants.AsNoTracking()
            .Include(participant => participant.Assignments.Where(assignment => assignment.ContactId == link.ContactId && assignment.Until == null))
            .Include(participant => participant.Responses)
            .AsSplitQuery()
            .Where(participant => participant.CampaignId == link.CampaignId)
            .Where(participant => participant.Assignments.Any(assignment => assignment.ContactId == link.ContactId && assignment.Until == null)
                || db.RoleHolders.Any(holder => holder.OrganisationId == participant.OrganisationId
                    && holder.ContactId == link.ContactId && coordinators.Contains(holder.Role)))
            .OrderBy(participant => participant.Name)
            .ToListAsync();
    }

    private async Task<HubOrganisation> OrganisationAsync(Participant participant, AccessLink link, PublishedSurvey survey, SurveyTexts texts)
    {
        var organisation = new OrganisationAttributes(JsonNode.Parse(participant.Attributes)!.AsObject());
        var campaign = link.Campaign!;
        var period = AnsweringPeriod.Of(
            campaign.OpensAt, campaign.ClosesAt, participant.ExtendedTo, campaign.ReleasedAt is not null, time.GetUtcNow().UtcDateTime);
        var own = new List<HubSection>();
        var others = new List<HubOtherSection>();
        foreach (var section in survey.Definition.Sections.Where(section => section.AppliesTo(organisation)))
        {
            var responses = participant.Responses.Where(response => response.Section == section.Id).OrderBy(response => response.Entry).ToList();
            if (participant.Assignments.Any(assignment => assignment.Section == section.Id))
                own.Add(await OwnAsync(participant, organisation, survey, section, responses, texts));
            else
                others.Add(new HubOtherSection(texts.Section(section.Id).Title, texts.Role(section.RoleId).Title, StatusOf(responses)));
        }

        return new HubOrganisation(participant.Name, period, own, others);
    }

    private async Task<HubSection> OwnAsync(
        Participant participant, OrganisationAttributes organisation, PublishedSurvey survey, SurveySection section,
        List<SectionResponse> responses, SurveyTexts texts)
    {
        var response = responses.FirstOrDefault();
        var form = response is null ? survey.FormOf(section).Form : await catalogue.FormAsync(response.FormVersionId);
        var answers = response is null ? [] : JsonNode.Parse(response.Answers)!.AsObject();
        var state = FormEvaluator.Evaluate(form, answers, organisation, response?.CompletedOn ?? time.Today());
        var text = texts.Section(section.Id);
        return new HubSection
        {
            Key = new SectionKey(participant.Number, section.Id, 1),
            Title = text.Title,
            Description = text.Description,
            Role = texts.Role(section.RoleId).Title,
            Minutes = section.Minutes,
            HasManyEntries = section.HasManyEntries,
            Status = StatusOf(responses),
            CompletedAt = response?.CompletedAt,
            PagesDone = form.Pages.Count(page => state.IsPageVisible(page.Id) && state.PageStatus(page.Id) == PageStatus.Done),
            Pages = form.Pages.Count(page => state.IsPageVisible(page.Id)),
            Entries = responses.Count,
        };
    }

    /// <summary>Of many entries the one least far tells what is left to do.</summary>
    private static ResponseStatus StatusOf(List<SectionResponse> responses) =>
        responses.Count == 0 ? ResponseStatus.NotStarted : responses.Min(response => response.Status);
}
