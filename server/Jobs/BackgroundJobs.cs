using Microsoft.Extensions.Options;
using Quartz;

namespace FormEngine.Server.Jobs;

/// <summary>Starts a job at once instead of at its next turn, and tells when that is.</summary>
public sealed class BackgroundJobs(ISchedulerFactory schedulers, IOptions<JobOptions> options)
{
    public Task StartNowAsync<T>() where T : class, IRecurringJob => StartNowAsync(typeof(T).Name);

    /// <summary>Does nothing on a node that runs no jobs: another one will at its next turn.</summary>
    public async Task StartNowAsync(string job)
    {
        if (!options.Value.Run)
            return;
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(new JobKey(job));
    }

    /// <summary>Null where no node runs it.</summary>
    public async Task<DateTime?> NextTurnAsync(string job)
    {
        var scheduler = await schedulers.GetScheduler();
        var triggers = await scheduler.GetTriggersOfJob(new JobKey(job));
        return triggers.Min(trigger => trigger.NextFireTimeUtc)?.UtcDateTime;
    }
}
