using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>Reads a round's response rate over time, and that of the round before it.</summary>
public sealed class CurveSource(IDbContextFactory<FormEngineDb> databases, TrackingViews views, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    /// <summary>The round as seen through a filter, with its curve: they are read at the same time.</summary>
    public async Task<(TrackingView View, ResponseCurve Curve)?> LoadAsync(Guid id, TrackingFilter filter)
    {
        var times = TimesAsync(id);
        var view = await views.LoadAsync(id, filter);
        var answered = await times;
        return view is null ? null : (view, ResponseCurve.Of(view.Campaign, view.All, answered, time.Today()));
    }

    /// <summary>A round that is closed hardly changes any more, so its curve is kept for a while.</summary>
    public async Task<PreviousRound?> PreviousAsync(Guid id)
    {
        if (cache.Get<PreviousRound>((typeof(PreviousRound), id)) is { } kept)
            return kept;
        if (await LoadAsync(id, new TrackingFilter()) is not var (view, curve))
            return null;
        var round = new PreviousRound(view.Campaign.Name, curve);
        return view.Campaign.ClosesAt < time.GetUtcNow().UtcDateTime ? cache.Set((typeof(PreviousRound), id), round, Kept) : round;
    }

    private async Task<Dictionary<Guid, AnswerTimes>> TimesAsync(Guid campaign)
    {
        await using var db = await databases.CreateDbContextAsync();
        var times = await db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign && response.Status != ResponseStatus.NotStarted)
            .GroupBy(response => response.ParticipantId)
            .Select(group =>
                new { group.Key, First = group.Min(response => response.StartedAt), Last = group.Max(response => response.CompletedAt) })
            .ToListAsync();
        return times.ToDictionary(row => row.Key, row => new AnswerTimes(row.First, row.Last));
    }
}

public sealed record PreviousRound(string Name, ResponseCurve Curve);
