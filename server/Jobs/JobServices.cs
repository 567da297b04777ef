using FormEngine.Server.Data;
using Microsoft.Extensions.Options;
using Quartz;

namespace FormEngine.Server.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var node = new JobNode();
        var options = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section);
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceId = node.Name);
            quartz.UseJobStore(configuration, options.CheckIn);
        });
        services.AddQuartzHostedService(hosted =>
        {
            hosted.WaitForJobsToComplete = true;
            hosted.AutoStart = options.Run;
        });
        return services.AddSingleton(node).AddSingleton<JobLog>().AddSingleton<BackgroundJobs>();
    }

    /// <summary>The job's name is in the database of jobs and on the page of jobs: <c>Job…</c> and <c>Job…Help</c> in the room's texts.</summary>
    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services, TimeSpan every) where T : class, IRecurringJob
    {
        var name = typeof(T).Name;
        services.AddTransient<T>();
        services.AddSingleton(provider => new RecurringJob(name, Every(provider, name, every)));
        return services.AddQuartz(quartz => quartz
            .AddJob<QuartzJob<T>>(job => job.WithIdentity(name))
            .AddTrigger((provider, trigger) => trigger.WithIdentity(name).ForJob(name).WithSimpleSchedule(Every(provider, name, every))));
    }

    private static TimeSpan Every(IServiceProvider provider, string job, TimeSpan usual) =>
        provider.GetRequiredService<IOptions<JobOptions>>().Value.Every.GetValueOrDefault(job, usual);
}
