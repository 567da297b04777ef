using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Asks again where a person who was named turns out to be out of reach: a bounce comes at any time.</summary>
internal sealed class NominationJob(IServiceScopeFactory scopes, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow().UtcDateTime;
        var open = await scope.ServiceProvider.GetRequiredService<FormEngineDb>().Campaigns
            .Open(now).Select(campaign => campaign.Id).ToListAsync(stopping);
        var asked = 0;
        foreach (var campaign in open)
            asked += await scope.ServiceProvider.GetRequiredService<NominationPlanner>().PlanAsync(campaign);
        return asked;
    }
}
