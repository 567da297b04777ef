using System.Globalization;
using FormEngine.Bench.Dashboard;
using FormEngine.Bench.Engine;
using FormEngine.Bench.Reminders;
using FormEngine.Bench.Saves;
using FormEngine.Bench.Tables;

switch (args)
{
    case ["engine", ..]:
        return EngineBenchmarks.Run();
    case ["tables", "--participants", var participants]:
        return TablesBenchmark.Run(int.Parse(participants, CultureInfo.InvariantCulture));
    case ["saves", "--postgres", var connection]:
        return await SaveBenchmark.RunAsync(connection);
    case ["dashboard", "--postgres", var connection, "--participants", var participants]:
        return await DashboardBenchmark.RunAsync(connection, int.Parse(participants, CultureInfo.InvariantCulture));
    case ["bare", var connection, var url]:
        return await BareEndpoint.RunAsync(connection, url);
    case ["reminders", "--postgres", var connection, "--contacts", var contacts]:
        return await ReminderBenchmark.RunAsync(connection, int.Parse(contacts, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("""
            Usage: bench engine
                   bench tables --participants 10000
                   bench saves --postgres "Host=…;Username=…"
                   bench dashboard --postgres "Host=…;Username=…" --participants 10000
                   bench reminders --postgres "Host=…;Username=…" --contacts 100000
            """);
        return 1;
}
