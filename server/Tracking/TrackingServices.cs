using FormEngine.Server.Tracking.Bulk;
using FormEngine.Server.Tracking.Calls;
using FormEngine.Server.Tracking.Dashboard;
using FormEngine.Server.Tracking.Participants;

namespace FormEngine.Server.Tracking;

public static class TrackingServices
{
    public static IServiceCollection AddTracking(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddSingleton<FrozenParticipants>()
        .AddScoped<TrackingSource>()
        .AddScoped<TrackingViews>()
        .AddScoped<CurveSource>()
        .AddScoped<CallList>()
        .AddScoped<CallPeople>()
        .AddScoped<CallLog>()
        .AddScoped<ParticipantTrackSource>()
        .AddScoped<ParticipantPages>()
        .AddScoped<ParticipantActions>()
        .AddScoped<OnBehalf>()
        .AddScoped<BulkActions>();
}
