using Microsoft.Extensions.Options;
using Quartz;

namespace FormEngine.Server.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobOptions>().BindConfiguration("Jobs");
        services.AddQuartz(quartz => quartz.UseTimeProvider(TimeProvider.System));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddOptions<QuartzHostedServiceOptions>()
            .Configure<IOptions<JobOptions>>((quartz, jobs) => quartz.AutoStart = jobs.Value.Run);
        return services.AddSingleton<BackgroundJobs>();
    }

    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services, TimeSpan every) where T : class, IRecurringJob
    {
        services.AddTransient<T>();
        return services.AddQuartz(quartz => quartz
            .AddJob<QuartzJob<T>>(job => job.WithIdentity(QuartzJob<T>.Key))
            .AddTrigger(trigger => trigger.ForJob(QuartzJob<T>.Key).WithSimpleSchedule(every)));
    }
}
