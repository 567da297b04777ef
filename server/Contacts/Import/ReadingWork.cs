using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads an uploaded file in the background, for however small it is, nobody knows before how long that takes.</summary>
internal sealed class ReadingWork(Uploads uploads) : IWork
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping)
    {
        var progress = new ReadingProgress();
        var reading = Task.Run(() => uploads.ReadAsync(order.Input<ReadingInput>().Upload, progress, stopping), stopping);
        while (await Task.WhenAny(reading, Task.Delay(Often, stopping)) != reading)
            await order.TellAsync(progress.Row, progress.Rows);
        await reading;
        return new { };
    }
}

public sealed record ReadingInput(Guid Upload);
