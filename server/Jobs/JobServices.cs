using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.Server;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section);
        AddHangfire(services);
        if (configuration.GetValue($"{JobOptions.Section}:{nameof(JobOptions.Run)}", true))
            services.AddSingleton<IBackgroundProcess, JobClock>().AddHangfireServer(Shape);
        return services
            .AddSingleton<JobNode>()
            .AddSingleton<JobLog>()
            .AddSingleton<JobTurns>()
            .AddSingleton<BackgroundJobs>()
            .AddScoped<WorkService>()
            .AddSingleton<WorkQueue>()
            .AddSingleton<WorkProgress>()
            .AddRecurringJob<UnfinishedWorkJob>(TimeSpan.FromMinutes(1));
    }

    /// <summary>The job's name is in the database of jobs and on the page of jobs: <c>Job…</c> in the room's texts.</summary>
    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services, TimeSpan every) where T : class, IRecurringJob =>
        services
        .AddTransient<T>()
        .AddSingleton(provider => new RecurringJob(
            typeof(T), provider.GetRequiredService<IOptions<JobOptions>>().Value.Every.GetValueOrDefault(typeof(T).Name, every)));

    /// <summary>
    /// The kind's name is in the database, and on the page of jobs: <c>Work…</c> in the room's texts, with a link to the page that
    /// follows it, by its id.
    /// </summary>
    public static IServiceCollection AddWork<T>(this IServiceCollection services, Func<Guid, string> page) where T : class, IWork =>
        services
        .AddTransient<T>()
        .AddSingleton(new WorkKind(typeof(T), page));

    /// <summary>Each part is the container's own: what Hangfire would share within a process, several servers in it would mix up.</summary>
    private static void AddHangfire(IServiceCollection services)
    {
        services.AddSingleton(provider => JobStore.Create(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
            provider.GetRequiredService<IOptions<JobOptions>>().Value.Takeover));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IJobFilterProvider>(Filters);
        services.AddHangfire((provider, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseLogProvider(new HangfireLog(provider.GetRequiredService<ILoggerFactory>())));
    }

    /// <summary>A failed job is not tried again by Hangfire: a recurring one has its next turn, and long work is asked for again.</summary>
    private static JobFilterCollection Filters(IServiceProvider provider) => new()
    {
        new AutomaticRetryAttribute { Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete, LogEvents = false },
        new OneAtATime(provider.GetRequiredService<IJobLocks>(), new Lazy<JobTurns>(provider.GetRequiredService<JobTurns>)),
        new ForgottenSoon(),
    };

    private static void Shape(IServiceProvider provider, BackgroundJobServerOptions server)
    {
        server.ServerName = provider.GetRequiredService<JobNode>().Name;
        server.WorkerCount = provider.GetRequiredService<IOptions<JobOptions>>().Value.Workers;
        server.SchedulePollingInterval = TimeSpan.FromMinutes(1); // Nothing is scheduled there.
    }
}
