namespace FormEngine.Server.Jobs;

/// <summary>Starts a job at once instead of at its next turn, and tells when that is.</summary>
public sealed class BackgroundJobs(JobTurns turns)
{
    public Task StartNowAsync<T>() where T : class, IRecurringJob => StartNowAsync(typeof(T).Name);

    /// <summary>On whichever node runs jobs. Where it is running, it runs once more when it is done.</summary>
    public Task StartNowAsync(string job) => turns.AskAsync(job);

    /// <summary>Null where no node runs it.</summary>
    public Task<DateTime?> NextTurnAsync(string job) => turns.DueAsync(job);
}
