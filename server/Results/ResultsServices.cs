using FormEngine.Server.Jobs;
using FormEngine.Server.Results.Snapshots;

namespace FormEngine.Server.Results;

public static class ResultsServices
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddSingleton<RoundAnswers>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<SnapshotTaker>()
        .AddRecurringJob<ShownStateJob>(TimeSpan.FromMinutes(10));
}
