using FormEngine.Server.Jobs;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Uploaded files hold names and addresses: those nobody imported go away by themselves.</summary>
internal sealed class DiscardUploadsJob(Uploads uploads) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken stopping) => uploads.DiscardOldAsync();
}
