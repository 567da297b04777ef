using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.Requests;

namespace FormEngine.Server.Invitations;

public static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddSingleton<LetterParts>()
        .AddScoped<InvitationMails>()
        .AddScoped<IMailWriter>(provider => provider.GetRequiredService<InvitationMails>())
        .AddScoped<ILetterSamples>(provider => provider.GetRequiredService<InvitationMails>())
        .AddScoped<LetterService>()
        .AddSingleton<Envelopes>()
        .AddScoped<IMailWriter, LinkMails>()
        .AddScoped<NominationMails>()
        .AddScoped<IMailWriter>(provider => provider.GetRequiredService<NominationMails>())
        .AddScoped<IMailWriter, HandoverMails>()
        .AddScoped<ILetterSamples>(provider => provider.GetRequiredService<NominationMails>())
        .AddScoped<ILetterSamples, HandoverMails>()
        .AddScoped<InvitationPlanner>()
        .AddScoped<NominationPlanner>()
        .AddScoped<MailLists>()
        .AddScoped<Release>()
        .AddScoped<NewLinks>()
        .AddScoped<LinkReplacement>()
        .AddScoped<ILinkRequestReader>(provider => provider.GetRequiredService<NewLinks>())
        .AddRecurringJob<NominationJob>(NominationJob.Every);
}
