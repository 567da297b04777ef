using FormEngine.Server.Jobs;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>Reads the bounces that have come, and deletes them, for they hold addresses.</summary>
public sealed class BounceJob(BounceFolder folder, BounceRecords bounces, ILogger<BounceJob> log) : IRecurringJob
{
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var read = 0;
        folder.ForgetOld();
        foreach (var file in folder.Waiting().ToList())
        {
            if (stopping.IsCancellationRequested)
                break;
            if (await TakeAsync(file))
                read++;
        }
        return read;
    }

    /// <returns>False where the file could not be opened; it is tried again next time.</returns>
    private async Task<bool> TakeAsync(FileInfo file)
    {
        try
        {
            if (BounceFolder.Read(file) is { } source && BounceReport.Read(source) is { } report && await bounces.TakeAsync(report))
                file.Delete();
            else
                folder.SetAside(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("A bounce could not be read: {Error}", exception.GetType().Name);
            return false;
        }
    }
}
