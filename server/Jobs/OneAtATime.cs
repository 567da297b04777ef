using FormEngine.Server.Data;
using Hangfire.Common;
using Hangfire.Server;

namespace FormEngine.Server.Jobs;

/// <summary>
/// Of all nodes, one at a time runs a job on the same thing, which is its first argument; another try is dropped in silence.
/// Not by [DisableConcurrentExecution]: its lock is a row, which outlives a killed node and stops the job for minutes.
/// </summary>
internal sealed class OneAtATime(IJobLocks locks, Lazy<JobTurns> turns) : IServerFilter
{
    private const string Taken = "lock";

    public void OnPerforming(PerformingContext context)
    {
        if (locks.TryTake(NameOf(context.BackgroundJob.Job)) is { } taken)
            context.Items[Taken] = taken;
        else
            context.Canceled = true;
    }

    public void OnPerformed(PerformedContext context)
    {
        context.Items.Remove(Taken, out var taken);
        (taken as IDisposable)?.Dispose();
        if (context.BackgroundJob.Job.Type == typeof(RecurringRunner))
            turns.Value.End((string)context.BackgroundJob.Job.Args[0]);
    }

    private static string NameOf(Job job) => $"formengine.{job.Type.Name}.{job.Args[0]}";
}
