using FormEngine.Scoring;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Results.Publishing;

/// <summary>What would be shown if a round were published now; kept for a few minutes, for making it takes a while.</summary>
public sealed class DraftFigures(
    IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, RoundAnswers answers, SnapshotTaker snapshots,
    SnapshotStore store, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public async Task<WouldBeShown> OfAsync(Campaign campaign) =>
        await cache.GetOrCreateAsync((typeof(DraftFigures), campaign.Id), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return await MakeAsync(campaign);
        }) ?? throw new InvalidOperationException();

    /// <summary>Who was asked and who of them is among those who answered.</summary>
    public async Task<ResponseFigures> ResponseAsync(Guid campaign, PublishedSurvey survey, IReadOnlyList<ScoredParticipant> answered)
    {
        await using var db = await databases.CreateDbContextAsync();
        var participants = await db.Participants.Active().Where(participant => participant.CampaignId == campaign)
            .Select(participant => new { participant.Number, participant.Attributes }).ToListAsync();
        return ResponseFigures.Of(
            survey.Definition, participants.Select(participant => (participant.Number, participant.Attributes)), answered);
    }

    /// <summary>How many have other answers now than when something was published.</summary>
    public async Task<int> ConcernedAsync(Campaign campaign, Guid published)
    {
        await using var db = await databases.CreateDbContextAsync();
        var packed = await db.Snapshots.Where(snapshot => snapshot.Id == published).Select(snapshot => snapshot.Answers).SingleAsync();
        var before = Lines(await store.UnpackAsync(packed));
        var now = Lines(await answers.ReadAsync(campaign, await catalogue.GetAsync(campaign.SurveyVersionId)));
        return before.Keys.Union(now.Keys).Count(id => before.GetValueOrDefault(id) != now.GetValueOrDefault(id));
    }

    private async Task<WouldBeShown> MakeAsync(Campaign campaign)
    {
        var survey = await catalogue.GetAsync(campaign.SurveyVersionId);
        var (tables, participants) = await snapshots.PreviewAsync(campaign.Id);
        var shown = await store.ShownAsync(campaign.Id);
        return new WouldBeShown(
            new FigureBook(tables), await ResponseAsync(campaign.Id, survey, participants),
            [.. shown?.TakenAt ?? [], time.GetUtcNow().UtcDateTime]);
    }

    /// <summary>Without weights, which change with what others do.</summary>
    private static Dictionary<string, string> Lines(IEnumerable<ScoredParticipant> participants) =>
        participants.ToDictionary(participant => participant.Id, participant => ScoredLine.Write(participant.Weighed(_ => null)));
}

/// <param name="Figures">What would be shown, and what would not.</param>
/// <param name="Response">Who was asked and who has answered.</param>
/// <param name="StatesAt">When each state was taken, the one that would come now included.</param>
public sealed record WouldBeShown(FigureBook Figures, ResponseFigures Response, IReadOnlyList<DateTime> StatesAt);
