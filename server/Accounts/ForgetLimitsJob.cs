using FormEngine.Server.Data;
using FormEngine.Server.Jobs;

namespace FormEngine.Server.Accounts;

/// <summary>Who has tried what is forgotten as soon as it holds nobody up any more.</summary>
internal sealed class ForgetLimitsJob(RateLimiter limiter) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken stopping) => limiter.ForgetOldAsync();
}
