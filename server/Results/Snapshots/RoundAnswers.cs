using System.Text.Json.Nodes;
using FormEngine.Scoring;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>Reads what participants of a campaign have answered, by the campaign's rule for what counts as answered.</summary>
public sealed class RoundAnswers(IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, TimeProvider time)
{
    private const int AtOnce = 500;

    /// <summary>All who take part, also those who have answered nothing: each evaluated and scored.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="survey">The survey it is scored by.</param>
    /// <param name="tell">Told how many are done, of how many.</param>
    /// <param name="stopping">Stops it.</param>
    public async Task<IReadOnlyList<ScoredParticipant>> ReadAsync(
        Campaign campaign, PublishedSurvey survey, Func<int, int, Task>? tell = null, CancellationToken stopping = default)
    {
        await using var db = await databases.CreateDbContextAsync(stopping);
        var ids = await db.Participants.Active().Where(participant => participant.CampaignId == campaign.Id)
            .OrderBy(participant => participant.Number).Select(participant => participant.Id).ToListAsync(stopping);
        var scored = new List<ScoredParticipant>(ids.Count);
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var participant in await ReadAsync(db, campaign, survey, some, stopping))
                scored.Add(ScoredParticipant.Of(survey.Definition, participant));
            await (tell?.Invoke(scored.Count, ids.Count) ?? Task.CompletedTask);
        }

        return scored;
    }

    /// <summary>What one participant has answered, as it counts now.</summary>
    public async Task<FormEngine.Scoring.Participant> ReadOneAsync(Campaign campaign, PublishedSurvey survey, Guid participant)
    {
        await using var db = await databases.CreateDbContextAsync();
        return (await ReadAsync(db, campaign, survey, [participant], CancellationToken.None))[0];
    }

    private async Task<IReadOnlyList<FormEngine.Scoring.Participant>> ReadAsync(
        FormEngineDb db, Campaign campaign, PublishedSurvey survey, Guid[] ids, CancellationToken stopping)
    {
        var participants = await db.Participants.AsNoTracking().Where(participant => ids.Contains(participant.Id))
            .OrderBy(participant => participant.Number)
            .Select(participant => new { participant.Id, participant.Number, participant.Attributes }).ToListAsync(stopping);
        var responses = await Answered(db, campaign.Answered, survey.Definition)
            .Where(response => ids.Contains(response.ParticipantId) && response.Entry == 1)
            .Select(response => new
            {
                response.ParticipantId,
                response.Section,
                response.FormVersionId,
                response.Answers,
                response.CompletedOn,
            }).ToListAsync(stopping);
        var forms = new Dictionary<Guid, Compilation.CompiledForm>();
        foreach (var version in responses.Select(response => response.FormVersionId).Distinct())
            forms[version] = await catalogue.FormAsync(version);
        var today = time.Today();
        var given = responses.ToLookup(response => response.ParticipantId, response => KeyValuePair.Create(response.Section,
            new SectionAnswers(
                forms[response.FormVersionId], JsonNode.Parse(response.Answers)!.AsObject(), response.CompletedOn ?? today)));
        return [.. participants.Select(participant => new FormEngine.Scoring.Participant(
            participant.Number, participant.Attributes.Known, new Dictionary<string, SectionAnswers>(given[participant.Id])))];
    }

    /// <summary>
    /// Sections that count as answered, of those that figures are made of. One declined is not answered, unless it was completed.
    /// </summary>
    internal static IQueryable<SectionResponse> Answered(FormEngineDb db, AnsweredMeans means, SurveyDefinition survey)
    {
        var sections = survey.Sections.Where(section => !section.HasManyEntries).Select(section => section.Id).ToList();
        return db.SectionResponses.AsNoTracking().Where(response => sections.Contains(response.Section)
            && (response.Status == ResponseStatus.Complete
                || (means == AnsweredMeans.Any && response.Status != ResponseStatus.NotStarted
                    && !db.Declines.Any(decline => decline.ParticipantId == response.ParticipantId && decline.Section == response.Section
                        && decline.WithdrawnAt == null))));
    }
}
