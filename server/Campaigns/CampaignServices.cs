namespace FormEngine.Server.Campaigns;

public static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Assignments>()
        .AddScoped<CampaignChanges>();
}
