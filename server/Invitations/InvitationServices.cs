using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Invitations;

public static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddSingleton<LetterParts>()
        .AddSingleton<InvitationMails>()
        .AddSingleton<IMailWriter>(provider => provider.GetRequiredService<InvitationMails>())
        .AddSingleton<ILetterSamples>(provider => provider.GetRequiredService<InvitationMails>())
        .AddScoped<LetterService>()
        .AddSingleton<Envelopes>()
        .AddSingleton<IMailWriter, NominationMails>()
        .AddSingleton<IMailWriter, HandoverMails>()
        .AddSingleton<ILetterSamples, NominationMails>()
        .AddSingleton<ILetterSamples, HandoverMails>()
        .AddScoped<InvitationPlanner>()
        .AddScoped<NominationPlanner>()
        .AddScoped<Release>()
        .AddScoped<NewLinks>()
        .AddRecurringJob<NominationJob>(NominationJob.Every);
}
