using FormEngine.Bench.Engine;
using FormEngine.Bench.Saves;

switch (args)
{
    case ["engine", ..]:
        return EngineBenchmarks.Run();
    case ["saves", "--postgres", var connection]:
        return await SaveBenchmark.RunAsync(connection);
    case ["bare", var connection, var url]:
        return await BareEndpoint.RunAsync(connection, url);
    default:
        Console.Error.WriteLine("Usage: bench engine | bench saves --postgres \"Host=…;Username=…\"");
        return 1;
}
