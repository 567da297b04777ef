using FormEngine.Server.Web;

namespace FormEngine.Server.Accounts;

/// <summary>
/// Prints the first administrator's link when the server has started. To the console, not the log: a link that opens
/// something is a secret, and logs are kept.
/// </summary>
internal sealed class FirstAdminAnnouncement(FirstAdmin firstAdmin, PublicUrl url, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await HasStartedAsync(stoppingToken) && await firstAdmin.IsNeededAsync(stoppingToken))
            Console.WriteLine(
                $"\nNobody can sign in yet. Open this link to make the first administrator:\n{url.For(firstAdmin.NewLink())}\n");
    }

    /// <summary>False for a server that stops before.</summary>
    private Task<bool> HasStartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource<bool>();
        lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        stopping.Register(() => started.TrySetResult(false));
        return started.Task;
    }
}
