using System.Diagnostics;
using System.Globalization;
using FormEngine.Bench.Saves;
using FormEngine.Server.Data;
using FormEngine.Server.Reminders;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FormEngine.Bench.Reminders;

/// <summary>Plans a reminder to each of very many contacts, none of whom has opened the invitation.</summary>
internal static class ReminderBenchmark
{
    public static async Task<int> RunAsync(string postgres, int contacts)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await using var database = await BenchDatabase.CreateAsync(postgres);
        using (await SaveBenchmark.StartServerAsync(database))
            Console.WriteLine("schema and surveys are there");
        var options = new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(database.ConnectionString).Options;
        var databases = new PooledDbContextFactory<FormEngineDb>(options);
        var time = new StandingTime(new DateTimeOffset(2026, 3, 9, 8, 5, 0, TimeSpan.Zero));
        await using (var db = await databases.CreateDbContextAsync())
            await LargeRound.AddAsync(db, contacts, time.GetUtcNow().UtcDateTime);

        await PlanAsync(databases, time, "planned");
        await PlanAsync(databases, time, "again, nothing due");
        return 0;
    }

    private static async Task PlanAsync(PooledDbContextFactory<FormEngineDb> databases, TimeProvider time, string what)
    {
        await using var db = await databases.CreateDbContextAsync();
        var planner = new ReminderPlanner(db, new OpenTasks(db, new SurveyCatalogue(databases)), time);
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var added = await planner.PlanAsync();
        process.Refresh();
        Console.WriteLine(
            $"{what}: {added} mails in {watch.Elapsed.TotalSeconds:0.00} s, "
            + $"{(process.TotalProcessorTime - before).TotalSeconds:0.00} s of processor time here, "
            + $"largest working set {process.PeakWorkingSet64 / 1_000_000} MB");
    }

    private sealed class StandingTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
