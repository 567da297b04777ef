using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Results.Public;

/// <summary>The last figures that staff asked for, with who had answered then.</summary>
public sealed class InternalFigures(SnapshotStore store, SurveyCatalogue catalogue, DraftFigures drafts, IMemoryCache cache)
{
    private static readonly MemoryCacheEntryOptions Kept = new() { SlidingExpiration = TimeSpan.FromMinutes(20) };

    /// <returns>Null where nobody has asked, or not for a week.</returns>
    public async Task<ReckonedFigures?> FindAsync(Campaign campaign)
    {
        if (await store.LiveAsync(campaign.Id) is not { } live)
            return null;
        if (cache.TryGetValue<ReckonedFigures>((typeof(InternalFigures), live.Id), out var known))
            return known;
        var survey = await catalogue.GetAsync(live.SurveyVersionId);
        var response = await drafts.ResponseAsync(campaign.Id, survey, await store.AnswersAsync(live.Id));
        return cache.Set(
            (typeof(InternalFigures), live.Id),
            new ReckonedFigures(survey, await store.FiguresAsync(live.Id), response, live.TakenAt), Kept);
    }
}

/// <param name="Survey">The survey they are reckoned by.</param>
/// <param name="Figures">The figures, none suppressed.</param>
/// <param name="Response">Who was asked and who had answered.</param>
/// <param name="At">When.</param>
public sealed record ReckonedFigures(PublishedSurvey Survey, FigureBook Figures, ResponseFigures Response, DateTime At);
