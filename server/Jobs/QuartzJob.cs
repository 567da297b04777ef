using Quartz;

namespace FormEngine.Server.Jobs;

/// <summary>A job of ours as Quartz runs it.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob<T>(T job, JobLog runs, ILogger<T> log) : IJob where T : class, IRecurringJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var run = await runs.StartAsync(typeof(T).Name);
        try
        {
            await runs.EndAsync(run, await job.RunAsync(cancellationToken));
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Job} failed", run.Job);
            await runs.FailAsync(run, exception);
        }
    }
}
