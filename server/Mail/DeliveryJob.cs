using FormEngine.Server.Jobs;

namespace FormEngine.Server.Mail;

/// <summary>Delivery in the background.</summary>
internal sealed class DeliveryJob(Delivery delivery) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken stopping) => delivery.RunAsync(stopping);
}
