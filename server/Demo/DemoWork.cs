using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Demo;

/// <summary>Makes the demo in the background: there is one, so one at a time is made.</summary>
public sealed class DemoWork(DemoRounds rounds) : IWork
{
    public const string Subject = "demo";

    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping)
    {
        await rounds.RemoveAsync(order.AskedAt);
        return await rounds.CreateAsync(order.TellAsync);
    }
}
