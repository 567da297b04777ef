using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Answering;

internal static class InScorecard
{
    /// <summary>Whether a section has areas that are scored, and counts as answered.</summary>
    public static bool IsInScorecard(this SurveyDefinition survey, SurveySection section, ResponseStatus status, AnsweredMeans answered) =>
        !section.HasManyEntries && survey.Indicators.Any(indicator => indicator.Section == section.Id)
        && (answered == AnsweredMeans.Complete ? status == ResponseStatus.Complete : status != ResponseStatus.NotStarted);
}
