namespace FormEngine.Server.Tracking;

public static class TrackingServices
{
    public static IServiceCollection AddTracking(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddSingleton<FrozenParticipants>()
        .AddScoped<TrackingSource>()
        .AddScoped<ParticipantTrackSource>();
}
