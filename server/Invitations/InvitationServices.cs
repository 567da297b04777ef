using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Invitations;

public static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddSingleton<LetterParts>()
        .AddSingleton<LetterWriter>()
        .AddSingleton<Letters>()
        .AddSingleton<IMailWriter>(provider => provider.GetRequiredService<Letters>())
        .AddSingleton<ILetterSamples>(provider => provider.GetRequiredService<Letters>())
        .AddScoped<LetterDesk>()
        .AddSingleton<Envelopes>()
        .AddSingleton<IMailWriter, NominationLetters>()
        .AddSingleton<IMailWriter, HandoverLetters>()
        .AddSingleton<ILetterSamples, NominationLetters>()
        .AddSingleton<ILetterSamples, HandoverLetters>()
        .AddScoped<InvitationPlanner>()
        .AddScoped<NominationPlanner>()
        .AddScoped<Release>()
        .AddScoped<NewLinks>()
        .AddRecurringJob<NominationJob>(NominationJob.Every);
}
