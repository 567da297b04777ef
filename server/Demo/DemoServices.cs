using FormEngine.Server.Jobs;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Demo;

public static class DemoServices
{
    /// <summary>Makes the demo when the server starts, unless there is a campaign already.</summary>
    public const string Flag = "--demo";

    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddWork<DemoWork>(_ => DemoAddresses.Make)
        .AddScoped<DemoGate>()
        .AddScoped<DemoRounds>()
        .AddScoped<DemoAnswers>()
        .AddScoped<DemoPublication>();

    public static async Task MakeDemoIfAskedAsync(this WebApplication app, string[] args)
    {
        if (!args.Contains(Flag))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DemoGate>().IsOpenAsync())
            await scope.ServiceProvider.GetRequiredService<WorkService>().StartAsync<DemoWork>(DemoWork.Subject, new { });
    }
}
