using FormEngine.Server.Web.Charts;
using FormEngine.Surveys;
using FormEngine.Tables;
using Charts = FormEngine.Server.Web.Charts;
using Figure = FormEngine.Tables.Figure;

namespace FormEngine.Server.Results.Public;

/// <summary>The scores of all areas, for all or one group; and of one area, group by group.</summary>
public static class AreaTables
{
    public static ReportTable All(Report report, string group) => new(
        report.T["AreasTitle"], report.T["Area"], [report.T["Score"], report.T["N"]],
        [.. report.Areas.Select(area => new ReportRow(
            Dated(report, report.Words.Indicator(area.Id).Title, report.Figures.Indicator(area.Id, group)),
            [report.Cells.Mean(report.Figures.Indicator(area.Id, group)), report.Cells.N(report.Figures.Indicator(area.Id, group))],
            report.Addresses.Area(area.Id)))]);

    public static Chart ChartOfAll(Report report, string group)
    {
        string[] groups = group == SurveyGroups.Nation ? [group] : [group, SurveyGroups.Nation];
        return new BarChart(report.T["AreasTitle"], report.T["AreasSummary", report.Groups.NameOf(group)],
            new ChartAxis(report.Areas.Min(area => area.Min), report.Areas.Max(area => area.Max)),
            groups.Length == 1 ? [""] : [.. groups.Select(report.Groups.NameOf)],
            [.. report.Areas.Select(area => new BarRow(report.Words.Indicator(area.Id).Title,
                [.. groups.Select(one => report.Cells.Mean(report.Figures.Indicator(area.Id, one)))]))]);
    }

    /// <param name="report">The publication.</param>
    /// <param name="area">The area.</param>
    /// <param name="groups">Its groups; all who take part stand first.</param>
    public static ReportTable Of(Report report, Indicator area, GroupList? groups) => new(
        report.Words.Indicator(area.Id).Title, report.T["Group"],
        [report.T["Score"], report.T["LowerQuartile"], report.T["Median"], report.T["UpperQuartile"], report.T["N"]],
        [.. Rows(report, groups).SelectMany(group => RowsOf(report, group.Name, report.Figures.Indicator(area.Id, group.Id)))]);

    /// <summary>Null where there is none, or all of the nation is suppressed.</summary>
    public static WeightedMean? WeightedOf(Report report, Indicator area) =>
        (report.Figures.Indicator(area.Id, SurveyGroups.Nation) as IndicatorFigure)?.Weighted;

    public static Chart ChartOf(Report report, Indicator area, GroupList? groups) => new BarChart(
        report.Words.Indicator(area.Id).Title, report.T["AreaSummary", area.Min, area.Max], new ChartAxis(area.Min, area.Max), [""],
        [.. Rows(report, groups).Select(group => Bar(report, group.Name, report.Figures.Indicator(area.Id, group.Id)))])
    {
        AsPoints = true,
        BandName = report.T["MiddleHalf"],
        MedianName = report.T["Median"],
    };

    private static IEnumerable<NamedGroup> Rows(Report report, GroupList? groups) =>
        [new(SurveyGroups.Nation, report.Groups.NameOf(SurveyGroups.Nation)), .. groups?.Groups ?? []];

    /// <summary>The group's, and beneath it its weighted mean where there is one.</summary>
    private static IEnumerable<ReportRow> RowsOf(Report report, string name, Figure? figure)
    {
        yield return Row(report, name, figure);
        if (figure is IndicatorFigure { Weighted: { } weighted })
            yield return new ReportRow(Dated(report, report.T["Weighted", name], figure),
                [report.Cells.Weighted(weighted), .. Enumerable.Repeat(new ChartValue(null, "", ""), 3), report.Cells.N(figure)]);
    }

    private static ReportRow Row(Report report, string name, Figure? figure) => new(Dated(report, name, figure),
        [
            report.Cells.Mean(figure), report.Cells.Quartile(figure, 0), report.Cells.Quartile(figure, 1),
            report.Cells.Quartile(figure, 2), report.Cells.N(figure),
        ]);

    private static BarRow Bar(Report report, string name, Figure? figure) =>
        new(name, [report.Cells.Mean(figure)], $"n = {report.Cells.N(figure).Text}")
        {
            Band = figure is IndicatorFigure { Quartiles: not null }
                ? new Charts.Band(report.Cells.Quartile(figure, 0), report.Cells.Quartile(figure, 2), report.Cells.Quartile(figure, 1))
                : null,
        };

    private static string Dated(Report report, string name, Figure? figure) =>
        report.Older(figure) is { } older ? $"{name} ({older})" : name;
}
