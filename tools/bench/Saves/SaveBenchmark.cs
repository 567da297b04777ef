using System.Globalization;

namespace FormEngine.Bench.Saves;

/// <summary>Saves a page of the longest real form through the real server, beside a bare endpoint, in one run.</summary>
internal static class SaveBenchmark
{
    private const string Survey = "digital-modenhet";
    private const string Section = "generelt";

    public static async Task<int> RunAsync(string postgres)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await using var database = await BenchDatabase.CreateAsync(postgres);
        LoadResult ours;
        using (var server = await StartServerAsync(database))
        {
            var respondents = await InviteAsync(server, database);
            await WeighAsync(respondents[^1].Http);
            ours = await Load.RunAsync(server, writer => respondents[writer].SaveAsync());
            Console.WriteLine($"server  {ours}");
        }

        var bare = await BareAsync(database);
        Console.WriteLine($"bare    {bare}");
        Console.WriteLine($"bare / server: {bare.PerSecond / ours.PerSecond:0.00}");
        return 0;
    }

    public static Task<RunningServer> StartServerAsync(BenchDatabase database)
    {
        var folder = Repository.Find("server");
        var built =
            Path.Combine(folder, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "FormEngine.Server.dll");
        return RunningServer.StartAsync(
            [built, "--urls", "{url}", "--Database:Postgres", database.ConnectionString, "--Links:Key", BenchDatabase.SigningKey,
                "--Logging:LogLevel:Default", "Warning"],
            folder);
    }

    private static async Task<List<Respondent>> InviteAsync(RunningServer server, BenchDatabase database)
    {
        var respondents = new List<Respondent>();
        foreach (var (token, number) in await database.InviteAsync(Load.Connections + 1, Survey, Section))
            respondents.Add(await Respondent.StartAsync(server.Address, token, PagePath(number, "brukermedvirkning")));
        return respondents;
    }

    private static async Task WeighAsync(HttpClient http)
    {
        var cached = new HashSet<string>();
        var number = $"{Load.Connections + 1:0000}";
        Console.WriteLine(
            $"first page  {await PageWeight.KilobytesAsync(http, PagePath(number, "brukermedvirkning"), cached):0.0} kB, fonts apart");
        Console.WriteLine($"second page {await PageWeight.KilobytesAsync(http, PagePath(number, "klarsprak"), cached):0.0} kB");
    }

    private static async Task<LoadResult> BareAsync(BenchDatabase database)
    {
        using var server = await RunningServer.StartAsync(
            [Path.Combine(AppContext.BaseDirectory, "bench.dll"), "bare", database.ConnectionString, "{url}"], AppContext.BaseDirectory);
        var clients = Enumerable.Range(0, Load.Connections)
            .Select(_ => new Respondent(new HttpClient { BaseAddress = server.Address }, "", [])).ToList();
        return await Load.RunAsync(server, async writer =>
        {
            using var response = await clients[writer].Http.PostAsync($"/{writer}", clients[writer].Page("1"));
            response.EnsureSuccessStatusCode();
        });
    }

    private static string PagePath(string number, string page) => $"/respond/{number}/{Section}/1/pages/{page}";
}
