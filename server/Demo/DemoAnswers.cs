using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Demo;

/// <summary>Lets some of a demo campaign's respondents open their link, answer a part, or complete their section.</summary>
public sealed class DemoAnswers(FormEngineDb db, SurveyCatalogue catalogue, TimeProvider time)
{
    private const int Batch = 50;

    // The same made-up round every time, so that two people looking at a demo see the same.
    private readonly Random _random = new(2017);

    private DateTime _opened;

    /// <summary>Answers given since then. Tells as it goes how many participants are done.</summary>
    public async Task AddAsync(Guid campaignId, DateTime opened, Func<int, Task> tell)
    {
        _opened = opened;
        var survey = await catalogue.GetAsync((await db.Campaigns.AsNoTracking()
            .SingleAsync(campaign => campaign.Id == campaignId)).SurveyVersionId);
        var links = await db.AccessLinks.Where(link => link.CampaignId == campaignId).ToDictionaryAsync(link => link.ContactId);
        var participants = await db.Participants.AsNoTracking().Where(participant => participant.CampaignId == campaignId)
            .WithActiveAssignments()
            .OrderBy(participant => participant.Number).ToListAsync();
        for (var done = 0; done < participants.Count; done++)
        {
            Answer(survey, participants[done], links);
            if (done % Batch == 0)
                await db.SaveChangesAsync();
            await tell(done + 1);
        }

        await db.SaveChangesAsync();
    }

    private void Answer(PublishedSurvey survey, Participant participant, Dictionary<Guid, AccessLink> links)
    {
        // Some organisations answer all of it, some nothing: sections of one organisation resemble each other.
        var zeal = _random.NextDouble();
        foreach (var assignment in participant.Assignments.Where(assignment => assignment.Kind == AssignmentKind.Owner))
        {
            var effort = ((2 * zeal) + _random.NextDouble()) / 3;
            if (effort < 0.5 || !links.TryGetValue(assignment.ContactId, out var link))
                continue;
            var at = Moment();
            link.OpenedAt ??= at;
            if (effort > 0.55)
                Respond(survey, participant, assignment, effort, at);
        }
    }

    /// <summary>Most answer in the first days.</summary>
    private DateTime Moment() => _opened + ((time.GetUtcNow().UtcDateTime - _opened) * Math.Pow(_random.NextDouble(), 2));

    private void Respond(PublishedSurvey survey, Participant participant, Assignment assignment, double effort, DateTime at)
    {
        var published = survey.FormOf(survey.Definition.Sections.Single(section => section.Id == assignment.Section));
        var organisation = participant.Attributes.Known;
        var today = DateOnly.FromDateTime(at.ToOslo());
        var pages = effort < 0.65 ? 1 + _random.Next(published.Form.Pages.Count) : published.Form.Pages.Count;
        var answers = new SampleAnswers(_random).For(published.Form, organisation, today, pages);
        var status = AnswerSaver.StatusOf(FormEvaluator.Evaluate(published.Form, answers, organisation, today));
        var completes = status == ResponseStatus.Ready && effort > 0.68;
        Add(published, participant, assignment, answers, completes ? ResponseStatus.Complete : status, at);
    }

    private void Add(
        PublishedForm published, Participant participant, Assignment assignment, JsonObject answers, ResponseStatus status, DateTime at)
    {
        var complete = status == ResponseStatus.Complete;
        var response = db.SectionResponses.Add(new SectionResponse
        {
            ParticipantId = participant.Id,
            Section = assignment.Section,
            FormVersionId = published.VersionId,
            Answers = answers.ToJsonString(),
            Revision = 1,
            Status = status,
            CompletedOn = complete ? DateOnly.FromDateTime(at.ToOslo()) : null,
            CompletedAt = complete ? at : null,
            StartedAt = at,
            UpdatedAt = at,
        }).Entity;
        db.AnswerLog.AddRange(answers.Select(answer => new AnswerLogEntry
        {
            ResponseId = response.Id,
            Revision = 1,
            Question = answer.Key,
            Value = answer.Value!.ToJsonString(),
            ContactId = assignment.ContactId,
            At = at,
        }));
    }
}
