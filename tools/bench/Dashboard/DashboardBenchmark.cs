using System.Diagnostics;
using System.Globalization;
using FormEngine.Bench.Saves;

namespace FormEngine.Bench.Dashboard;

/// <summary>Opens the pages that follow a large round, as a member of staff does: the first time, and then again and again.</summary>
internal static class DashboardBenchmark
{
    private const int Times = 30;

    // So that the compiler that works beside the requests is done with them.
    private const int WarmUp = 60;

    private static readonly string[] Pages = ["dashboard", "tracking", "calls"];

    public static async Task<int> RunAsync(string postgres, int participants)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await using var database = await BenchDatabase.CreateAsync(postgres);
        using var server = await SaveBenchmark.StartServerAsync(database);
        var campaign = await LargeRound.MakeAsync(database.ConnectionString, participants);
        using var staff = await SignInAsync(server.Address);
        foreach (var page in Pages)
            await MeasureAsync(staff, server, $"/staff/campaigns/{campaign}/{page}");
        return 0;
    }

    private static async Task MeasureAsync(HttpClient staff, RunningServer server, string path)
    {
        var first = await OpenAsync(staff, path);
        for (var i = 0; i < WarmUp; i++)
            await OpenAsync(staff, path);
        var processor = server.ProcessorTime;
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
            times.Add(await OpenAsync(staff, path));
        var each = (server.ProcessorTime - processor) / Times;
        times.Sort();
        Console.WriteLine(
            $"{path.Split('/')[^1],-10} first {first,6:0} ms   median {times[Times / 2],6:0} ms   worst {times[^1],6:0} ms   "
            + $"server's processor {each.TotalMilliseconds,6:0} ms");
    }

    private static async Task<double> OpenAsync(HttpClient staff, string path)
    {
        var clock = Stopwatch.StartNew();
        await staff.GetStringAsync(path);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<HttpClient> SignInAsync(Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        var fields = Respondent.Fields(await http.GetStringAsync("/staff/sign-in"));
        fields["Email"] = LargeRound.Email;
        fields["Password"] = LargeRound.Password;
        using var response = await http.PostAsync("/staff/sign-in", new FormUrlEncodedContent(fields));
        response.EnsureSuccessStatusCode();
        return http;
    }
}
