using FormEngine.Server.Scorecards.Cards;
using FormEngine.Server.Scorecards.OwnAnswers;
using FormEngine.Server.Scorecards.Sharing;

namespace FormEngine.Server.Scorecards;

public static class ScorecardsServices
{
    public static IServiceCollection AddScorecards(this IServiceCollection services) => services
        .AddSingleton<Comparisons>()
        .AddSingleton<CardCharts>()
        .AddScoped<PreviousScores>()
        .AddScoped<ScorecardReader>()
        .AddScoped<ScorecardAccess>()
        .AddScoped<SharedLinks>()
        .AddScoped<OwnAnswersReader>();
}
