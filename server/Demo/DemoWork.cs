using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Demo;

/// <summary>Makes the demo in the background: there is one, so one at a time is made.</summary>
public sealed class DemoWork(DemoRounds rounds, ILogger<DemoWork> log) : IWork
{
    public const string Subject = "demo";

    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping)
    {
        log.LogInformation("The demo is being made");
        await rounds.RemoveAsync(order.AskedAt);
        var participants = await rounds.CreateAsync(order.TellAsync);
        log.LogInformation("The demo is ready, with {Participants} participants", participants);
        return participants;
    }
}
