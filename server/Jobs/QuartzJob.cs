using Quartz;

namespace FormEngine.Server.Jobs;

/// <summary>A job of ours as Quartz runs it.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob<T>(T job) : IJob where T : class, IRecurringJob
{
    public static readonly JobKey Key = new(typeof(T).Name);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await job.RunAsync(cancellationToken);
}
