using System.Diagnostics;

namespace FormEngine.Bench.Saves;

/// <summary>Many who save at once, and how long each had to wait.</summary>
internal static class Load
{
    public const int Connections = 32;
    /// <summary>Until the just-in-time compiler has come to rest.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(15);

    /// <param name="server">The server that is saved to.</param>
    /// <param name="save">Saves once, for the writer of this number.</param>
    public static async Task<LoadResult> RunAsync(RunningServer server, Func<int, Task> save)
    {
        await WriteAsync(save, WarmUp);
        var (clock, before) = (Stopwatch.StartNew(), server.ProcessorTime);
        var waits = await WriteAsync(save, Measured);
        return LoadResult.Of(waits, clock.Elapsed, server.ProcessorTime - before);
    }

    private static async Task<IReadOnlyList<TimeSpan>> WriteAsync(Func<int, Task> save, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async writer =>
        {
            var own = new List<TimeSpan>();
            while (clock.Elapsed < duration)
            {
                var start = clock.Elapsed;
                await save(writer);
                own.Add(clock.Elapsed - start);
            }

            return own;
        }));
        return [.. waits.SelectMany(own => own)];
    }
}

/// <summary>
/// Saves a second, the wait of the median and of the 99th percentile, and the server's own processor time for each save,
/// which other work on the machine changes least.
/// </summary>
internal sealed record LoadResult(double PerSecond, TimeSpan Median, TimeSpan Percentile99, TimeSpan Processor)
{
    public static LoadResult Of(IReadOnlyList<TimeSpan> waits, TimeSpan elapsed, TimeSpan processor)
    {
        var sorted = waits.Order().ToList();
        return new LoadResult(sorted.Count / elapsed.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100],
            processor / sorted.Count);
    }

    public override string ToString() =>
        $"{PerSecond,8:0} saves/s   p50 {Median.TotalMilliseconds,6:0.0} ms   p99 {Percentile99.TotalMilliseconds,6:0.0} ms   server "
            + $"CPU {Processor.TotalMilliseconds:0.00} ms a save";
}
