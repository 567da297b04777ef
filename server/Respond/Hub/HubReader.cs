using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Handovers;
using FormEngine.Server.Respond.Nominations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Hub;

/// <summary>Reads what a personal link leads to: its contact's own sections, and how the others are coming on.</summary>
public sealed class HubReader(FormEngineDb db, SurveyCatalogue catalogue, RolesReader roles, TimeProvider time)
{
    /// <summary>Null where the link no longer opens anything.</summary>
    public async Task<HubModel?> ReadAsync(Guid linkId, string language)
    {
        var link = await db.AccessLinks.Live().AsNoTracking().Include(link => link.Campaign)
            .SingleOrDefaultAsync(link => link.Id == linkId);
        if (link is not { Campaign: { } campaign })
            return null;

        var survey = await catalogue.GetAsync(campaign.SurveyVersionId);
        var texts = survey.Definition.Texts(language);
        var organisations = new List<HubOrganisation>();
        foreach (var people in await PeopleAsync(link, survey.Definition))
            organisations.Add(await OrganisationAsync(people, campaign, survey, texts));
        return new HubModel
        {
            Title = texts.Title,
            Description = texts.Description,
            Contact = survey.Definition.Contact,
            Organisations = organisations,
            Offers = await OffersAsync(link, survey.Definition, texts),
            RolesToFill = (await roles.ReadAsync(linkId))?.Rows.Count ?? 0,
        };
    }

    /// <summary>Of those the contact answers for, or has handed a section on in, and those it coordinates.</summary>
    private async Task<List<HubPeople>> PeopleAsync(AccessLink link, SurveyDefinition survey)
    {
        var me = link.ContactId;
        var answered = db.Assignments.Active().Where(assignment => assignment.ContactId == me)
            .Select(assignment => assignment.ParticipantId);
        var handedOver = db.HandedOver().Where(assignment => assignment.ContactId == me).Select(assignment => assignment.ParticipantId);
        var coordinators = survey.Roles.Where(role => role.IsCoordinator).Select(role => role.Id).ToList();
        var coordinated =
            db.Participants.Where(participant => participant.CampaignId == link.CampaignId && participant.Organisation!.RoleHolders
            .Any(holder => holder.ContactId == me && coordinators.Contains(holder.Role))).Select(participant => participant.Id);
        var participants = await db.Participants.AsNoTracking()
            .WithActiveAssignments().ThenInclude(assignment => assignment.Contact)
            .Include(participant => participant.Responses)
            .AsSplitQuery()
            .Where(participant => participant.CampaignId == link.CampaignId)
            .Where(participant => answered.Contains(participant.Id)
                || handedOver.Contains(participant.Id) || coordinated.Contains(participant.Id))
            .OrderBy(participant => participant.Name)
            .ToListAsync();
        var ids = participants.ConvertAll(participant => participant.Id);
        var offers = (await db.Handovers.AsNoTracking().Include(offer => offer.FromContact).Include(offer => offer.ToContact)
            .Where(offer => ids.Contains(offer.ParticipantId)).OrderByDescending(offer => offer.CreatedAt)
            .ToListAsync()).ToLookup(offer => offer.ParticipantId);
        var former = await db.HandedOver().Where(assignment => assignment.ContactId == me && ids.Contains(assignment.ParticipantId))
            .Select(assignment => new { assignment.ParticipantId, assignment.Section }).ToListAsync();
        var notes = (await db.QuestionNotes.Open().Where(note => ids.Contains(note.ParticipantId))
            .GroupBy(note => new { note.ParticipantId, note.Section })
            .Select(group => new { group.Key.ParticipantId, group.Key.Section, Count = group.Count() })
            .ToListAsync()).ToLookup(group => group.ParticipantId);
        var mine = await coordinated.ToListAsync();
        var people = new List<HubPeople>();
        foreach (var participant in participants)
            people.Add(new HubPeople(
                participant, me, mine.Contains(participant.Id), [.. offers[participant.Id]],
                [.. former.Where(section => section.ParticipantId == participant.Id).Select(section => section.Section)],
                await KnownNames.InAsync(db, participant.OrganisationId))
            {
                OpenNotes = notes[participant.Id].ToDictionary(group => group.Section, group => group.Count),
            });
        return people;
    }

    private async Task<IReadOnlyList<HubOffer>> OffersAsync(AccessLink link, SurveyDefinition survey, SurveyTexts texts)
    {
        var offers = await db.Handovers.AsNoTracking().Include(offer => offer.FromContact).Include(offer => offer.Participant)
            .Where(offer => offer.ToContactId == link.ContactId && offer.Participant!.CampaignId == link.CampaignId)
            .Where(offer => offer.Outcome == null).OrderBy(offer => offer.CreatedAt).ToListAsync();
        return [.. from offer in offers
                   let section = texts.Section(offer.Section)
                   select new HubOffer(
                       offer.Id, offer.Kind, offer.FromContact!.Name, section.Title, offer.Participant!.Name, offer.Message,
                       section.Description, survey.Sections.First(one => one.Id == offer.Section).Minutes,
                       Deadline.Of(link.Campaign!.ClosesAt, offer.Participant.ExtendedTo))];
    }

    private async Task<HubOrganisation> OrganisationAsync(HubPeople people, Campaign campaign, PublishedSurvey survey, SurveyTexts texts)
    {
        var participant = people.Participant;
        var period = AnsweringPeriod.Of(
            campaign.OpensAt, campaign.ClosesAt, participant.ExtendedTo, campaign.ReleasedAt is not null, time.GetUtcNow().UtcDateTime);
        var own = new List<HubSection>();
        var others = new List<HubOtherSection>();
        var hasScorecard = false;
        foreach (var section in survey.Definition.SectionsFor(participant.Attributes))
        {
            var responses = participant.Responses.Where(response => response.Section == section.Id).OrderBy(response => response.Entry)
                .ToList();
            if (people.Answers(section.Id) || people.Coordinates)
                hasScorecard |= survey.Definition.IsInScorecard(section, StatusOf(responses), campaign.Answered);
            if (people.Answers(section.Id))
                own.Add(await OwnAsync(people, survey, section, responses, texts));
            else
                others.Add(new HubOtherSection(
                    new SectionKey(participant.Number, section.Id, 1), texts.Section(section.Id).Title, texts.Role(section.RoleId).Title,
                    StatusOf(responses), people.In(section.Id)));
        }

        return new HubOrganisation(participant.Name, period, people.Coordinates, own, others)
        {
            Number = participant.Number,
            HasScorecard = hasScorecard,
        };
    }

    private async Task<HubSection> OwnAsync(
        HubPeople people, PublishedSurvey survey, SurveySection section, List<SectionResponse> responses, SurveyTexts texts)
    {
        var response = responses.FirstOrDefault();
        var form = response is null ? survey.FormOf(section).Form : await catalogue.FormAsync(response.FormVersionId);
        var answers = response is null ? [] : JsonNode.Parse(response.Answers)!.AsObject();
        var state = FormEvaluator.Evaluate(form, answers, people.Participant.Attributes.Known, response?.CompletedOn ?? time.Today());
        var text = texts.Section(section.Id);
        var key = new SectionKey(people.Participant.Number, section.Id, 1);
        var untouched = responses.FindAll(entry => entry.Status == ResponseStatus.NotStarted)
            .ConvertAll(entry => key with { Entry = entry.Entry });
        return new HubSection
        {
            Key = key,
            People = people.In(section.Id),
            Title = text.Title,
            Description = text.Description,
            Role = texts.Role(section.RoleId).Title,
            ToPostbox = people.IsPostbox,
            Minutes = section.Minutes,
            HasManyEntries = section.HasManyEntries,
            Entry = text.Entry,
            Status = StatusOf(responses),
            CompletedAt = response?.CompletedAt,
            PagesDone = form.Pages.Count(page => state.IsPageVisible(page.Id) && state.PageStatus(page.Id) == PageStatus.Done),
            Pages = form.Pages.Count(page => state.IsPageVisible(page.Id)),
            OpenNotes = people.OpenNotes.GetValueOrDefault(section.Id),
            Entries = responses.Count - untouched.Count,
            Untouched = untouched,
        };
    }

    private static ResponseStatus StatusOf(List<SectionResponse> responses) => responses.Select(response => response.Status).Together();
}
