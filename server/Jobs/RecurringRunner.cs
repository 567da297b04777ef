using Hangfire;

namespace FormEngine.Server.Jobs;

/// <summary>A recurring job of ours as Hangfire runs it.</summary>
internal sealed class RecurringRunner(
    IServiceProvider services, IEnumerable<RecurringJob> jobs, JobTurns turns, JobLog runs, ILogger<RecurringRunner> log)
{
    [JobDisplayName("{0}")]
    public async Task RunAsync(string name, CancellationToken stopping)
    {
        if (jobs.FirstOrDefault(known => known.Name == name) is not { } job) // Another version's.
            return;
        await turns.BeginAsync(name);
        var run = await runs.StartAsync(name);
        try
        {
            await runs.EndAsync(run, await ((IRecurringJob)services.GetRequiredService(job.Type)).RunAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw; // Hangfire gives it back, and another node takes it.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Job} failed", name);
            await runs.FailAsync(run, exception);
            throw new JobFailedException(JobLog.KindsOf(exception));
        }
    }
}
