using FormEngine.Server.Campaigns.Assigning;

namespace FormEngine.Server.Campaigns;

public static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Assignments>()
        .AddScoped<CampaignChanges>()
        .AddScoped<Rounds>()
        .AddScoped<Turns>()
        .AddScoped<Naming>()
        .AddScoped<SectionAuthority>()
        .AddScoped<SectionOffers>()
        .AddScoped<Leaving>()
        .AddScoped<SectionHistory>()
        .AddScoped<StaffAssigning>();
}
