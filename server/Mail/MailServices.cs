using FormEngine.Server.Jobs;
using FormEngine.Server.Mail.Bounces;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Mail.Requests;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<FileMailSender>();
        services.AddSingleton<SmtpMailSender>();
        services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.ToFiles
            ? provider.GetRequiredService<FileMailSender>()
            : provider.GetRequiredService<SmtpMailSender>());
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailWriting>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<DeliveryTrigger>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton<StopFoot>();
        services.AddSingleton<ReturnAddresses>();
        services.AddSingleton<MessageIds>();
        services.AddSingleton<BounceFolder>();
        services.AddScoped<BounceRecords>();
        services.AddScoped<LinkRequests>();
        services.AddScoped<StopReaders>();
        services.AddScoped<MailLimits>();
        services.AddSingleton<IJobNotice, UnreadBounces>();
        return services
            .AddRecurringJob<DeliveryJob>(TimeSpan.FromSeconds(30))
            .AddRecurringJob<BounceJob>(TimeSpan.FromMinutes(1))
            .AddRecurringJob<LinkRequestJob>(TimeSpan.FromMinutes(1));
    }
}
