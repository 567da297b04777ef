namespace FormEngine.Server.Tracking;

public static class TrackingServices
{
    public static IServiceCollection AddTracking(this IServiceCollection services) => services
        .AddScoped<TrackingSource>()
        .AddScoped<ParticipantTrackSource>();
}
