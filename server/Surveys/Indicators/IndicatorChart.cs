using FormEngine.Server.Web.Charts;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Surveys.Indicators;

/// <summary>The points of the example, and their mean across them.</summary>
public static class IndicatorChart
{
    public static BarChart Of(ExplainedIndicator indicator, IStringLocalizer<SurveysTexts> texts)
    {
        var mean = indicator.Example is { } score ? ChartValue.Of(score) : null;
        var summary = mean is null ? texts["ChartWithout"] : texts["ChartSummary", mean.Text];
        var axis = new ChartAxis(indicator.Indicator.Min, indicator.Indicator.Max);
        return new BarChart(texts["ExampleOf", indicator.Title], summary, axis, [""],
            [.. indicator.Items.Select(item => new BarRow(item.Row ?? item.Question, [Value(item, texts)]) { Marker = mean })])
        {
            MarkerName = texts["ChartMean"],
        };
    }

    private static ChartValue Value(ExplainedItem item, IStringLocalizer<SurveysTexts> texts) =>
        item.Points is { } points ? ChartValue.Of(points) : ChartValue.Absent("..", texts["NotCounted"]);
}
