namespace FormEngine.Server.Demo;

/// <summary>Makes the demo beside the requests, one at a time, and tells how far it has come.</summary>
public sealed class DemoWork(IServiceScopeFactory scopes, ILogger<DemoWork> log)
{
    private readonly Lock _lock = new();
    private Task _task = Task.CompletedTask;

    /// <summary>Participants done, of all.</summary>
    public (int Done, int Total) Progress { get; private set; }

    public bool IsRunning => !_task.IsCompleted;

    /// <summary>Whether the latest run stopped half-way; the log tells why.</summary>
    public bool Failed { get; private set; }

    /// <summary>Starts, unless it is running.</summary>
    public Task StartAsync()
    {
        lock (_lock)
        {
            if (!IsRunning)
            {
                (Progress, Failed) = ((0, 1), false);
                _task = Task.Run(RunAsync);
            }

            return _task;
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoRounds>().CreateAsync((done, total) => Progress = (done, total));
        }
        catch (Exception error)
        {
            Failed = true;
            log.LogError(error, "The demo could not be made.");
        }
    }
}
