namespace FormEngine.Server.Invitations;

public static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddSingleton<LetterWriter>()
        .AddSingleton<Letters>()
        .AddScoped<InvitationPlanner>()
        .AddScoped<Release>()
        .AddScoped<NewLinks>();
}
