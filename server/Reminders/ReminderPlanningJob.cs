using FormEngine.Server.Jobs;

namespace FormEngine.Server.Reminders;

/// <summary>Planning in the background.</summary>
internal sealed class ReminderPlanningJob(IServiceScopeFactory scopes) : IRecurringJob
{
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderPlanner>().PlanAsync(stopping);
    }
}
