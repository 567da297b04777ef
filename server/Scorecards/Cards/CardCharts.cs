using FormEngine.Server.Web.Charts;
using FormEngine.Tables;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>
/// Makes pictures of a scorecard: own scores as bars with the middle half of all behind, and as a radar. The table has it all.
/// </summary>
public sealed class CardCharts(IStringLocalizer<ScorecardsTexts> texts)
{
    private const int FewestRays = 3;
    private const int MostRays = 12;

    /// <summary>Areas on one scale share a picture; those that have no own score are left out.</summary>
    public IReadOnlyList<Chart> Of(Scorecard card) =>
        [.. card.Areas.Where(area => area.Own.Score is not null)
            .GroupBy(area => (area.Own.Indicator.Min, area.Own.Indicator.Max))
            .SelectMany(scale => Of(new ChartAxis(scale.Key.Min, scale.Key.Max), [.. scale], card))];

    private IEnumerable<Chart> Of(ChartAxis axis, IReadOnlyList<AreaCard> areas, Scorecard card)
    {
        var summary = texts["ChartSummary", axis.Min, axis.Max].Value;
        yield return new BarChart(texts["ChartBars"], summary, axis, [""], [.. areas.Select(Bar)])
        {
            BandName = texts["ChartBand"],
            MedianName = texts["ChartMedian"],
            MarkerName = texts["Everybody"],
        };
        if (areas.Count is >= FewestRays and <= MostRays)
            yield return Radar(axis, areas, card, summary);
    }

    private BarRow Bar(AreaCard area)
    {
        var all = area.Compared.Count > 0 ? area.Compared[0].Figure : null;
        return new BarRow(area.Title, [Own(area)])
        {
            Band = all?.Quartiles is { } quartiles
                ? new Band(ChartValue.Of(quartiles[0]), ChartValue.Of(quartiles[2]), ChartValue.Of(quartiles[1]))
                : null,
            Marker = all?.Mean is { } mean ? ChartValue.Of(mean) : null,
        };
    }

    /// <summary>Own, all, and the group that was chosen.</summary>
    private RadarChart Radar(ChartAxis axis, IReadOnlyList<AreaCard> areas, Scorecard card, string summary)
    {
        var lines = card.Comparison is null
            ? []
            : card.Groups.Index().Where(group => group.Item.Id == SurveyGroups.Nation || group.Item == card.Choice.Chosen).ToList();
        return new RadarChart(
            texts["ChartRadar"], summary, axis, [texts["Own"], .. lines.Select(line => line.Item.FullName)],
            [.. areas.Select(area => new ChartRow(area.Title, [Own(area), .. lines.Select(line => Other(area.Compared[line.Index]))]))]);
    }

    private static ChartValue Own(AreaCard area) => ChartValue.Of(area.Own.Score!.Value);

    private ChartValue Other(Compared compared) => compared switch
    {
        { Figure.Mean: { } mean } => ChartValue.Of(mean),
        { IsSuppressed: true } => ChartValue.Absent(":", texts["Suppressed"]),
        _ => ChartValue.Absent("..", texts["Missing"]),
    };
}
