using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Results.Publishing;

/// <summary>Publishes in the background, for making a shown state takes a while.</summary>
public sealed class PublishWork(FormEngineDb db, Publisher publisher) : IWork
{
    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping) => await publisher.PublishAsync(
        order.Input<PublishInput>(), order.AskedAt, order.TellAsync, result => order.EndAsync(db, result), stopping);
}
