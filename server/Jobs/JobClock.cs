using Hangfire.Server;

namespace FormEngine.Server.Jobs;

/// <summary>
/// Queues recurring jobs when they are due. Hangfire's own schedule is not used: cron cannot say «every 90 seconds», and its scheduler
/// works under a lock that is a row, which a node killed in the middle leaves behind to stop all the others.
/// </summary>
internal sealed class JobClock(JobTurns turns) : IBackgroundProcess
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private bool _begun;

    public void Execute(BackgroundProcessContext context)
    {
        if (!_begun)
            turns.Begin();
        _begun = true;
        turns.QueueDue();
        turns.Wait(Tick, context.StoppingToken);
    }
}
