using FormEngine.Server.Results.Snapshots;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>Finds what a scorecard is compared with.</summary>
public sealed class Comparisons(SnapshotStore store)
{
    /// <summary>Null until there is something to show.</summary>
    public async Task<Comparison?> ShownAsync(Guid campaign) => await store.ShownAsync(campaign) is { } shown
        ? new Comparison(await store.FiguresAsync(shown.Snapshot), shown.TakenAt, IsInternal: false)
        : null;

    /// <summary>What staff last asked for; where they have not, what others see.</summary>
    public async Task<Comparison?> LiveAsync(Guid campaign) => await store.LiveAsync(campaign) is { } live
        ? new Comparison(await store.FiguresAsync(live.Id), [live.TakenAt], IsInternal: true)
        : await ShownAsync(campaign);
}
