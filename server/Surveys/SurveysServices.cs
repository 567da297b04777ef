namespace FormEngine.Server.Surveys;

public static class SurveysServices
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton<SurveyCatalogue>()
        .AddSingleton<SurveyPublisher>()
        .AddScoped<PublishedVocabulary>();
}
