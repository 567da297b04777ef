using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>Finds snapshots and their figures. What a snapshot holds never changes, so what was read once is kept for a while.</summary>
public sealed class SnapshotStore(IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, IMemoryCache cache)
{
    private static readonly MemoryCacheEntryOptions Kept = new() { SlidingExpiration = TimeSpan.FromMinutes(20) };

    /// <returns>Null until there is a first one.</returns>
    public async Task<ShownState?> ShownAsync(Guid campaign)
    {
        await using var db = await databases.CreateDbContextAsync();
        var states = await db.Snapshots.Where(snapshot => snapshot.CampaignId == campaign && snapshot.Shown != null)
            .OrderBy(snapshot => snapshot.Shown)
            .Select(snapshot => new { snapshot.Id, snapshot.SurveyVersionId, snapshot.TakenAt, snapshot.Hash, snapshot.Reason })
            .ToListAsync();
        return states.Count == 0
            ? null
            : new ShownState(states[^1].Id, states[^1].SurveyVersionId, states.Count, states.ConvertAll(state => state.TakenAt),
                states[^1].Hash, states[^1].Reason);
    }

    /// <returns>The last figures that staff asked for; null where there are none, or they are gone after their week.</returns>
    public async Task<(Guid Id, Guid SurveyVersionId, DateTime TakenAt)?> LiveAsync(Guid campaign)
    {
        await using var db = await databases.CreateDbContextAsync();
        var last = await db.Snapshots.Where(snapshot => snapshot.CampaignId == campaign && snapshot.Reason == SnapshotReason.Asked)
            .OrderByDescending(snapshot => snapshot.TakenAt)
            .Select(snapshot => new { snapshot.Id, snapshot.SurveyVersionId, snapshot.TakenAt }).FirstOrDefaultAsync();
        return last is null ? null : (last.Id, last.SurveyVersionId, last.TakenAt);
    }

    public async Task<FigureBook> FiguresAsync(Guid snapshot)
    {
        if (cache.TryGetValue<FigureBook>(snapshot, out var known))
            return known!;
        await using var db = await databases.CreateDbContextAsync();
        var packed = await db.Snapshots.Where(stored => stored.Id == snapshot).Select(stored => stored.Tables).SingleAsync();
        return cache.Set(snapshot, new FigureBook(Packed.ReadTables(packed)), Kept);
    }

    /// <summary>The answers of all states that were shown of a campaign, in order.</summary>
    internal async Task<IReadOnlyList<byte[]>> ShownAnswersAsync(Guid campaign)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Snapshots.Where(snapshot => snapshot.CampaignId == campaign && snapshot.Shown != null)
            .OrderBy(snapshot => snapshot.Shown).Select(snapshot => snapshot.Answers).ToListAsync();
    }

    /// <summary>The answers a snapshot holds.</summary>
    public async Task<IReadOnlyList<ScoredParticipant>> AnswersAsync(Guid snapshot)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await UnpackAsync(await db.Snapshots.Where(stored => stored.Id == snapshot).Select(stored => stored.Answers).SingleAsync());
    }

    internal async Task<IReadOnlyList<ScoredParticipant>> UnpackAsync(byte[] answers)
    {
        var forms = new Dictionary<string, CompiledForm>(StringComparer.Ordinal);
        foreach (var hash in Packed.Forms(answers))
            forms[hash] = await catalogue.FindFormAsync(hash) ?? throw new InvalidOperationException($"No form has the hash {hash}.");
        return Packed.ReadAnswers(answers, forms);
    }
}
