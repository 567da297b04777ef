using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Languages;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs.LongWork;

/// <summary>Long work as Hangfire runs it: in the name and the language of the one who asked.</summary>
internal sealed class WorkRunner(
    IServiceProvider services, IEnumerable<WorkKind> kinds, IDbContextFactory<FormEngineDb> databases, WorkProgress progress,
    AuditLog audit, JobNode node, TimeProvider time, ILogger<WorkRunner> log)
{
    /// <summary>Work that takes its process down with it must not go on to the next one for ever.</summary>
    private const int MostAttempts = 3;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [JobDisplayName("{1}")]
    public async Task RunAsync(Guid id, string name, CancellationToken stopping)
    {
        if (kinds.FirstOrDefault(known => known.Name == name) is not { } kind || await BeginAsync(id) is not { } work)
            return;
        audit.ActFor(work.StaffId);
        try
        {
            var order = new WorkOrder(work, progress, time);
            var result = await (Language.Find(work.Language) ?? Language.Default).Say(() =>
                ((IWork)services.GetRequiredService(kind.Type)).RunAsync(order, stopping));
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            await order.EndAsync(db, result);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ReturnAsync(id);
            throw; // Hangfire gives it back, and another node takes it.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Kind} {Work} failed", name, id);
            var kindsOfError = JobLog.KindsOf(exception);
            await FailAsync(id, kindsOfError);
            throw new JobFailedException(kindsOfError);
        }
        finally
        {
            progress.Forget(id);
        }
    }

    /// <returns>Null where it has ended, or is given up now.</returns>
    private async Task<Work?> BeginAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Works.AsNoTracking().SingleOrDefaultAsync(work => work.Id == id && work.EndedAt == null) is not { } work)
            return null;
        if (work.Attempts >= MostAttempts)
        {
            await FailAsync(id, JobRun.Interrupted);
            return null;
        }

        var now = Now;
        await db.Works.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.BegunAt, now)
            .SetProperty(row => row.Node, node.Name)
            .SetProperty(row => row.Attempts, row => row.Attempts + 1));
        progress.Forget(id);
        return work;
    }

    private async Task FailAsync(Guid id, string error)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        await db.Works.Where(row => row.Id == id && row.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.EndedAt, now)
            .SetProperty(row => row.Error, error));
    }

    /// <summary>A node that stops as it should has not used up an attempt.</summary>
    private async Task ReturnAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Works.Where(row => row.Id == id && row.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.BegunAt, (DateTime?)null)
            .SetProperty(row => row.Attempts, row => row.Attempts - 1));
    }
}
