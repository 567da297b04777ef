using FormEngine.Server.Jobs;

namespace FormEngine.Server.Erasing;

public static class ErasingServices
{
    public static IServiceCollection AddErasing(this IServiceCollection services) => services
        .AddScoped<FreeTexts>()
        .AddScoped<ErasedAnswers>()
        .AddScoped<Leftovers>()
        .AddScoped<Erasure>()
        .AddScoped<CampaignErasure>()
        .AddRecurringJob<CampaignDataJob>(TimeSpan.FromHours(1))
        .AddRecurringJob<LeftoversJob>(LeftoversJob.Every);
}
