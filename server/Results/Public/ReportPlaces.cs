using FormEngine.Server.Results.Publishing;
using FormEngine.Tables;

namespace FormEngine.Server.Results.Public;

/// <summary>The places of commentary: what they are called, and which figures stand beside it.</summary>
public static class ReportPlaces
{
    public static IReadOnlyList<(string Place, string Title)> PlacesOf(this Report report) =>
        [
            (Place.Front, report.T["FrontPage"]),
            .. report.Areas.Select(area => (Place.Area(area.Id), report.Words.Indicator(area.Id).Title)),
            .. report.Questions.Select(question => (Place.Question(question.Id), report.TitleOf(question))),
        ];

    /// <summary>The tables of a place as they stand there for all.</summary>
    public static IReadOnlyList<ReportTable> Beside(this Report report, string place)
    {
        if (report.Areas.FirstOrDefault(area => Place.Area(area.Id) == place) is { } area)
            return [AreaTables.Of(report, area, report.Groups.Lists.FirstOrDefault())];
        if (report.Questions.FirstOrDefault(question => Place.Question(question.Id) == place) is { } question)
            return [QuestionTables.TableOf(new QuestionView(report, question, SurveyGroups.Nation, OnlyValid: false))];
        return report.Areas.Count == 0 ? [] : [AreaTables.All(report, SurveyGroups.Nation)];
    }
}
