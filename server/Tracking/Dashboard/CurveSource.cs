using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>Reads a round's response rate over time, and that of the round before it.</summary>
public sealed class CurveSource(FormEngineDb db, TrackingViews views, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    public async Task<ResponseCurve> OfAsync(TrackingView view) =>
        ResponseCurve.Of(view.Campaign, view.All, await TimesAsync(view.Campaign.Id), time.Today());

    /// <summary>A round that is closed hardly changes any more, so its curve is kept for a while.</summary>
    public async Task<PreviousRound?> PreviousAsync(Guid id)
    {
        if (cache.Get<PreviousRound>((typeof(PreviousRound), id)) is { } kept)
            return kept;
        if (await views.LoadAsync(id, new TrackingFilter()) is not { } view)
            return null;
        var round = new PreviousRound(view.Campaign.Name, await OfAsync(view));
        return view.Campaign.ClosesAt < time.GetUtcNow().UtcDateTime ? cache.Set((typeof(PreviousRound), id), round, Kept) : round;
    }

    private async Task<Dictionary<Guid, AnswerTimes>> TimesAsync(Guid campaign)
    {
        var times = await db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign && response.Status != ResponseStatus.NotStarted)
            .GroupBy(response => response.ParticipantId)
            .Select(group => new { group.Key, First = group.Min(response => response.StartedAt), Last = group.Max(response => response.CompletedAt) })
            .ToListAsync();
        return times.ToDictionary(row => row.Key, row => new AnswerTimes(row.First, row.Last));
    }
}

public sealed record PreviousRound(string Name, ResponseCurve Curve);
