using FormEngine.Server.Erasing;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Rounds;

/// <summary>Writes the database's files anew after an erasing, as the job does.</summary>
public static class Rewriting
{
    /// <summary>One turn of the job.</summary>
    public static async Task<int> RewriteAsync(this ServerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RewritingJob>().RunAsync(default);
    }

    /// <summary>As many as it takes: the database itself may be in the way for a moment.</summary>
    public static Task RewriteAllAsync(this ServerHost host) => Eventually.HoldsAsync(async () =>
    {
        host.Time.Advance(TimeSpan.FromHours(2));
        await host.RewriteAsync();
        return !await host.WithDatabaseAsync(db => db.StaleTables.AnyAsync());
    });
}
