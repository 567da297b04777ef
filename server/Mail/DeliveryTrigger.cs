using FormEngine.Server.Jobs;

namespace FormEngine.Server.Mail;

/// <summary>What other rooms ask of this one.</summary>
public sealed class DeliveryTrigger(BackgroundJobs jobs)
{
    /// <summary>Delivers what is due now, without waiting for the next round.</summary>
    public Task DeliverNowAsync() => jobs.StartNowAsync<DeliveryJob>();
}
