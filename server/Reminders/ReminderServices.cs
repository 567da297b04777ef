using FormEngine.Server.Invitations;
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
        .AddSingleton<ILetterSamples>(provider => provider.GetRequiredService<ReminderLetters>())
        .AddScoped<OpenTasks>()
        .AddScoped<ReminderPlanner>()
        .AddScoped<ReminderDesk>()
        .AddScoped<ReminderChanges>()
        .AddScoped<ReminderRecipientList>()
        .AddScoped<ReminderSelections>()
        .AddScoped<ReminderByHand>()
        .AddRecurringJob<ReminderPlanningJob>(TimeSpan.FromMinutes(5));
}
