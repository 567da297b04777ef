using FormEngine.Server.Campaigns.Assigning;
using FormEngine.Server.Campaigns.Next;

namespace FormEngine.Server.Campaigns;

public static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Assignments>()
        .AddScoped<CampaignChanges>()
        .AddScoped<NextRounds>()
        .AddScoped<CarryingOver>()
        .AddScoped<Rounds>()
        .AddScoped<ParticipantLock>()
        .AddScoped<RoleNominations>()
        .AddScoped<SectionAuthority>()
        .AddScoped<SectionOffers>()
        .AddScoped<Leaving>()
        .AddScoped<SectionHistory>()
        .AddScoped<StaffAssigning>();
}
