using Microsoft.Extensions.Options;
using Quartz;

namespace FormEngine.Server.Jobs;

/// <summary>Starts a job at once instead of at its next turn.</summary>
public sealed class BackgroundJobs(ISchedulerFactory schedulers, IOptions<JobOptions> options)
{
    /// <summary>Does nothing on a node that runs no jobs: another one will at its next turn.</summary>
    public async Task StartNowAsync<T>() where T : class, IRecurringJob
    {
        if (!options.Value.Run)
            return;
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(QuartzJob<T>.Key);
    }
}
