using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Results.Snapshots;

namespace FormEngine.Server.Results.Public;

/// <summary>Reckons all figures of a round, for its staff.</summary>
public sealed class ReckoningWork(SnapshotTaker snapshots) : IWork
{
    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping) =>
        (await snapshots.TakeAsync(order.Input<Guid>(), order.TellAsync, stopping)).Id;
}
