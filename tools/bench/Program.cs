using FormEngine.Bench.Engine;

switch (args.FirstOrDefault())
{
    case "engine":
        return EngineBenchmarks.Run();
    default:
        Console.Error.WriteLine("Usage: bench engine");
        return 1;
}
