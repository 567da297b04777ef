using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Reminders;

public static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<ReminderLetter>()
        .AddSingleton<StaffDigest>()
        .AddSingleton<ReminderLetters>()
        .AddSingleton<IMailWriter>(provider => provider.GetRequiredService<ReminderLetters>())
        .AddScoped<OpenTasks>()
        .AddScoped<ReminderPlanner>()
        .AddRecurringJob<ReminderPlanningJob>(TimeSpan.FromMinutes(5));
}
