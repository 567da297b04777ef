namespace FormEngine.Server.Designer;

public static class DesignerServices
{
    public static IServiceCollection AddDesigner(this IServiceCollection services) => services
        .AddSingleton<SurveyCatalogue>()
        .AddSingleton<SurveyPublisher>();
}
