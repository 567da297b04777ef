using Hangfire.States;
using Hangfire.Storage;

namespace FormEngine.Server.Jobs;

/// <summary>Hangfire keeps a finished job for an hour, for its dashboard; what ran is in our own log for a month.</summary>
internal sealed class ForgottenSoon : IApplyStateFilter
{
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction) =>
        context.JobExpirationTimeout = TimeSpan.FromHours(1);

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
    }
}
