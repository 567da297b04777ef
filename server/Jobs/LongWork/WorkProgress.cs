using System.Globalization;
using FormEngine.Server.Data.Model;
using Hangfire;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>
/// How far unfinished work has come. It is kept with the queue and not in the work's row: a transaction of the work's own shuts others
/// out of the embedded database, and could not end the work if its row had been changed meanwhile.
/// </summary>
public sealed class WorkProgress(JobStorage storage)
{
    private const string Done = "done";
    private const string Total = "total";

    public void Tell(Guid work, int done, int total)
    {
        using var connection = storage.GetConnection();
        connection.SetRangeInHash(Key(work),
        [
            KeyValuePair.Create(Done, done.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create(Total, total.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    public void Forget(Guid work)
    {
        using var connection = storage.GetConnection();
        using var change = connection.CreateWriteTransaction();
        change.RemoveHash(Key(work));
        change.Commit();
    }

    /// <summary>Tells it of work as it was read.</summary>
    public Work? Of(Work? work)
    {
        if (work is not { BegunAt: not null, EndedAt: null })
            return work;
        using var connection = storage.GetConnection();
        if (connection.GetAllEntriesFromHash(Key(work.Id)) is { } told)
            (work.Done, work.Total) = (Read(told, Done), Read(told, Total));
        return work;
    }

    private static string Key(Guid work) => $"formengine:progress:{work:N}";

    private static int Read(Dictionary<string, string> told, string name) =>
        int.TryParse(told.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var value) ? value : 0;
}
