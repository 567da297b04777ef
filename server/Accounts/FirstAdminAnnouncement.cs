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
        await Started(stoppingToken);
        if (await firstAdmin.IsNeededAsync(stoppingToken))
            Console.WriteLine(
                $"\nNobody can sign in yet. Open this link to make the first administrator:\n{url.For(firstAdmin.NewLink())}\n");
    }

    private Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        lifetime.ApplicationStarted.Register(started.SetResult);
        stopping.Register(() => started.TrySetCanceled(stopping));
        return started.Task;
    }
}
