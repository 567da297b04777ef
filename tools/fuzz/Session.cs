using System.Diagnostics;
using FormEngine.Testing.Databases;

namespace FormEngine.Fuzz;

/// <summary>What the command line asks for.</summary>
public sealed record SessionPlan(int Count, TimeSpan Limit, int Seed, IReadOnlyList<DatabaseKind> Databases, bool Keep);

/// <summary>A run: round after round, each on a server and a database of its own, until all is asked or the time is up.</summary>
internal static class Session
{
    /// <summary>Erasing and closing go on all the while, so a round does not last longer than there is something left.</summary>
    private const int RequestsOfARound = 2_500;

    /// <returns>The exit code: 1 where anything was answered with 5xx.</returns>
    public static async Task<int> RunAsync(SessionPlan plan, CancellationToken stopping)
    {
        Console.WriteLine($"seed {plan.Seed}");
        await using var cluster = await ClusterIfMissingAsync(plan.Databases);
        var clock = Stopwatch.StartNew();
        var (sent, found) = (0, 0);
        for (var round = 0; sent < plan.Count && clock.Elapsed < plan.Limit && !stopping.IsCancellationRequested; round++)
        {
            var kind = plan.Databases[round % plan.Databases.Count];
            var left = plan.Limit - clock.Elapsed;
            var result = await RoundAsync(plan, kind, round, Math.Min(RequestsOfARound, plan.Count - sent), left, stopping);
            (sent, found) = (sent + result.Sent, found + result.Findings.Count);
            Console.WriteLine($"{sent} requests, {found} × 5xx   ({kind}, {clock.Elapsed:hh\\:mm\\:ss}; {result.Statuses})");
        }

        return found > 0 ? 1 : 0;
    }

    private static async Task<RoundResult> RoundAsync(
        SessionPlan plan, DatabaseKind kind, int round, int count, TimeSpan left, CancellationToken stopping)
    {
        await using var stage = await Stage.SetAsync(kind);
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(stopping, stage.Stopping);
        timed.CancelAfter(left);
        var result = await new Round(stage, unchecked(plan.Seed + (round * RequestsOfARound))).RunAsync(count, timed.Token);
        foreach (var finding in result.Findings)
            Console.WriteLine(finding.Describe(stage.Address));
        if (plan.Keep && result.Findings.Count > 0)
            await StayAsync(stage, stopping);
        return result;
    }

    private static async Task StayAsync(Stage stage, CancellationToken stopping)
    {
        Console.WriteLine($"{stage.Address} is left running; Ctrl+C ends it.");
        await Task.Delay(Timeout.Infinite, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>As <c>tools/test</c> does, a PostgreSQL of our own where none is named.</summary>
    private static async Task<PostgresCluster?> ClusterIfMissingAsync(IReadOnlyList<DatabaseKind> databases)
    {
        var named = Environment.GetEnvironmentVariable(PostgresDatabase.ServerVariable) is { Length: > 0 };
        if (named || !databases.Contains(DatabaseKind.Postgres))
            return null;
        var cluster = await PostgresCluster.StartAsync();
        Environment.SetEnvironmentVariable(PostgresDatabase.ServerVariable, cluster.ServerConnection);
        return cluster;
    }
}
