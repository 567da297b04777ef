using FormEngine.Server.Jobs;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Results;

public static class ResultsServices
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddSingleton<RoundAnswers>()
        .AddSingleton<AnswerWeights>()
        .AddSingleton<SnapshotStore>()
        .AddSingleton<SnapshotTaker>()
        .AddRecurringJob<ShownStateJob>(TimeSpan.FromMinutes(10))
        .AddSingleton<Shelf>()
        .AddSingleton<KeptPages>()
        .AddSingleton<KeptPageFilter>()
        .AddSingleton<DraftFigures>()
        .AddSingleton<ReportReader>()
        .AddSingleton<InternalFigures>()
        .AddScoped<Drafts>()
        .AddScoped<Publisher>()
        .AddWork<PublishWork>(ResultAddresses.Publishing)
        .AddWork<ReckoningWork>(ResultAddresses.Reckoning);
}
