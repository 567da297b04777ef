using FormEngine.Server.Jobs;

namespace FormEngine.Server.Erasing;

public static class ErasingServices
{
    public static IServiceCollection AddErasing(this IServiceCollection services)
    {
        services.AddOptions<ErasingOptions>().BindConfiguration(ErasingOptions.Section);
        return services
            .AddScoped<FreeTexts>()
            .AddScoped<ErasedAnswers>()
            .AddScoped<UploadedFiles>()
            .AddScoped<Leftovers>()
            .AddScoped<Erasure>()
            .AddScoped<CampaignErasure>()
            .AddRecurringJob<CampaignDataJob>(TimeSpan.FromHours(1))
            .AddRecurringJob<LeftoversJob>(LeftoversJob.Every)
            .AddRecurringJob<RewritingJob>(RewritingJob.Every)
            .AddSingleton<IJobNotice, UnwrittenTables>();
    }
}
