using System.Globalization;
<<<<<<< HEAD
=======
using FormEngine.Bench.Dashboard;
>>>>>>> 3aa7d03 (Fetch only what statuses follow from; measure the dashboard; look at the pages in Chromium)
using FormEngine.Bench.Engine;
using FormEngine.Bench.Reminders;
using FormEngine.Bench.Saves;

switch (args)
{
    case ["engine", ..]:
        return EngineBenchmarks.Run();
    case ["saves", "--postgres", var connection]:
        return await SaveBenchmark.RunAsync(connection);
    case ["dashboard", "--postgres", var connection, "--participants", var participants]:
        return await DashboardBenchmark.RunAsync(connection, int.Parse(participants, CultureInfo.InvariantCulture));
    case ["bare", var connection, var url]:
        return await BareEndpoint.RunAsync(connection, url);
    case ["reminders", "--postgres", var connection, "--contacts", var contacts]:
        return await ReminderBenchmark.RunAsync(connection, int.Parse(contacts, CultureInfo.InvariantCulture));
    default:
<<<<<<< HEAD
        Console.Error.WriteLine("Usage: bench engine | bench saves --postgres \"Host=…;Username=…\" | bench reminders --postgres \"Host=…;Username=…\" --contacts 100000");
=======
        Console.Error.WriteLine("""
            Usage: bench engine
                   bench saves --postgres "Host=…;Username=…"
                   bench dashboard --postgres "Host=…;Username=…" --participants 10000
            """);
>>>>>>> 3aa7d03 (Fetch only what statuses follow from; measure the dashboard; look at the pages in Chromium)
        return 1;
}
