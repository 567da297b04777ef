using System.Collections.Concurrent;

namespace FormEngine.Fuzz;

/// <summary>What was answered with 5xx, or not at all.</summary>
public sealed record Finding(Trial Trial, int Number, string Answer, string? Error)
{
    /// <summary>What it is, what the server says of it, and how to send it again.</summary>
    public string Describe(Uri server) => $"""

        {Answer}: {Trial.Method} {Trial.Path} as {Trial.Person.Name}, number {Number}
        {Error}
        {Trial.Command(server)}
        """;
}

/// <summary>How it went: <paramref name="Statuses"/> says how often each kind of answer came.</summary>
public sealed record RoundResult(int Sent, string Statuses, IReadOnlyList<Finding> Findings);

/// <summary>So many requests to one server, several at once. The seed decides what is asked, but not who comes first.</summary>
public sealed class Round(Stage stage, int seed)
{
    private const int AtOnce = 6;

    /// <summary>A page that is asked for the first time is slow where others need the processor; one that hangs hangs longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Inventor _inventor = new(stage);
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly ConcurrentDictionary<int, int> _statuses = [];

    public async Task<RoundResult> RunAsync(int count, CancellationToken stopping)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = Patience };
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (int number; !stopping.IsCancellationRequested && (number = Interlocked.Increment(ref next)) < count;)
                await TryAsync(client, number, stopping);
        }));
        var statuses = _statuses.OrderBy(status => status.Key).Select(status => $"{status.Key / 100}xx {status.Value}");
        return new RoundResult(_statuses.Values.Sum(), string.Join(", ", statuses), [.. _findings.OrderBy(finding => finding.Number)]);
    }

    private async Task TryAsync(HttpClient client, int number, CancellationToken stopping)
    {
        var trial = _inventor.Invent(new Random(unchecked(seed + number)));
        try
        {
            using var request = trial.Request(stage.Address);
            using var answer = await client.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            Count((int)answer.StatusCode);
            if ((int)answer.StatusCode >= 500)
                Add($"{(int)answer.StatusCode}");
            else if (trial.Person.WasTurnedAway(answer, trial.Path))
                await trial.Person.EnterAgainAsync(trial.Cookie);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            if (stopping.IsCancellationRequested)
                return; // The server goes down with us.
            Count(0);
            Add($"No answer ({exception.Message})");
        }

        void Add(string answer) => _findings.Add(new Finding(trial, number, answer, stage.LastError()));
    }

    private void Count(int status) => _statuses.AddOrUpdate(status / 100 * 100, 1, (_, sent) => sent + 1);
}
