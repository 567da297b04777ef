using FormEngine.Server.Invitations;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Reminders;

public static class ReminderServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<ReminderLetter>()
        .AddScoped<StaffDigest>()
        .AddScoped<ReminderMails>()
        .AddScoped<IMailWriter>(provider => provider.GetRequiredService<ReminderMails>())
        .AddScoped<ILetterSamples>(provider => provider.GetRequiredService<ReminderMails>())
        .AddScoped<OpenTasks>()
        .AddScoped<ReminderPlanner>()
        .AddScoped<ReminderService>()
        .AddScoped<ReminderChanges>()
        .AddScoped<ReminderRecipientList>()
        .AddScoped<ReminderSelections>()
        .AddScoped<ReminderByHand>()
        .AddRecurringJob<ReminderPlanningJob>(TimeSpan.FromMinutes(5));
}
