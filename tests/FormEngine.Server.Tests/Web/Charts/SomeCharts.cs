using FormEngine.Server.Web.Charts;

namespace FormEngine.Server.Tests.Web.Charts;

/// <summary>Charts of each kind, with what makes drawing hard: long words, many of everything, nothing to show.</summary>
internal static class SomeCharts
{
    public const string Long = "Digitaliseringsstrategiarbeid og tjenesteutviklingskompetanse i kommunehelsetjenesteforvaltningen, "
        + "herunder velferdsteknologiløsninger";

    public const string Hostile = "</title></svg><script>alert('1')</script>\" onload=\"x\" & \u0001\uD800 ]]> <!--";

    public static ChartValue Hidden { get; } = ChartValue.Absent(":", "kan ikke vises");

    public static IReadOnlyList<string> Names { get; } =
        ["bars", "bands", "points", "long", "stacked", "stacked-long", "radar", "radar-many", "hidden", "hostile", "empty"];

    public static Chart Of(string name) => name switch
    {
        "bars" => Bars(["Egen", "Kostragruppe 11", "Landet"], row => new BarRow($"Område {row}", Values(row, 3), $"n = {row * 30}")),
        "bands" => Bars([""], row => new BarRow($"Område {row}", Values(row, 1)) { Band = Middle, Marker = ChartValue.Of(2.7) }),
        "points" => Bars(["Egen", "Landet"], row => new BarRow($"Område {row}", Values(row, 2)) { Band = Middle }) with { AsPoints = true },
        "long" => Bars([Long, Long], _ => new BarRow(Long, Values(5, 2), Long) { Band = Middle }),
        "stacked" => new StackedBar("Driver kommunen klarspråksarbeid?", "Svar fra landet og tre grupper.", ["Ja", "Nei", "Vet ikke"],
            [new("Landet", Shares(53, 45, 2), "n = 141"), new("Oslo", [Hidden, Hidden, Hidden]), new("Agder", Shares(0, 100, 0), "n = 21")]),
        "stacked-long" => new StackedBar(Long, Long, [.. Enumerable.Repeat(Long, 30)],
            [new(Long, [.. Enumerable.Repeat(ChartValue.Percent(3.3), 30)], Long)]),
        "radar" => Radar(5, row => $"Område {row}"),
        "radar-many" => Radar(12, _ => Long),
        "hidden" => Bars(["Egen", "Landet"], row => new BarRow($"Område {row}", [ChartValue.Of(row), Hidden])),
        "hostile" => new RadarChart(Hostile, Hostile, new ChartAxis(0, 5), [Hostile],
            [new(Hostile, [ChartValue.Of(-7)], Hostile), new(Hostile, [ChartValue.Absent(Hostile, Hostile)]), new("", [ChartValue.Of(1e300)])]),
        "empty" => new BarChart("Ingen", "Ingen har svart.", new ChartAxis(0, 0), [""], []),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Band Middle => new(ChartValue.Of(1.9), ChartValue.Of(3.1), ChartValue.Of(2.4));

    private static BarChart Bars(IReadOnlyList<string> series, Func<int, BarRow> row) =>
        new("Skår for hvert område", "Egen skår ved siden av andres.", new ChartAxis(0, 5), series, [.. Enumerable.Range(1, 5).Select(row)])
        {
            BandName = "Midtre halvdel",
            MedianName = "Median",
            MarkerName = "Landet",
        };

    private static RadarChart Radar(int rows, Func<int, string> label) =>
        new("Områdene samlet", "Egen skår og landets.", new ChartAxis(0, 5), ["Egen", "Kostragruppe 11", "Landet"],
            [.. Enumerable.Range(1, rows).Select(row => new ChartRow(label(row), [.. Values(row, 2), row == 2 ? Hidden : ChartValue.Of(3)]))]);

    private static IReadOnlyList<ChartValue> Values(int row, int count) =>
        [.. Enumerable.Range(0, count).Select(series => ChartValue.Of((row * 1.1 + series) % 5.5))];

    private static IReadOnlyList<ChartValue> Shares(params double[] shares) => [.. shares.Select(share => ChartValue.Percent(share))];
}
