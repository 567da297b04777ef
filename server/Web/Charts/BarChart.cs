namespace FormEngine.Server.Web.Charts;

/// <summary>
/// Lying bars, or points where <see cref="AsPoints"/> says so. Behind a row may lie a band, such as the middle half with the median,
/// and across it a marker.
/// </summary>
public sealed record BarChart(string Title, string Summary, ChartAxis Axis, IReadOnlyList<string> Series, IReadOnlyList<BarRow> Rows)
    : Chart(Title, Summary, Series, Rows)
{
    public new IReadOnlyList<BarRow> Rows { get; } = Rows;

    public bool AsPoints { get; init; }

    /// <summary>What bands are called: «midtre halvdel».</summary>
    public string BandName { get; init; } = "";

    /// <summary>What the line in a band is called: «median».</summary>
    public string MedianName { get; init; } = "";

    /// <summary>What markers are called: «landet».</summary>
    public string MarkerName { get; init; } = "";

    internal override void DrawOn(Drawing drawing)
    {
        new BarDrawing(this, drawing).Draw();
        DrawSymbols(drawing);
    }

    protected override IEnumerable<string> Beside(int row)
    {
        var bar = Rows[row];
        if (bar.Band is { } band)
            yield return $"{BandName} {band.Low.Spoken}–{band.High.Spoken}";
        if (bar.Band?.Median is { } median)
            yield return $"{MedianName} {median.Spoken}";
        if (bar.Marker is { } marker)
            yield return $"{MarkerName} {marker.Spoken}";
    }
}

public sealed record BarRow(string Label, IReadOnlyList<ChartValue> Values, string? Note = null) : ChartRow(Label, Values, Note)
{
    public Band? Band { get; init; }

    public ChartValue? Marker { get; init; }
}

public sealed record Band(ChartValue Low, ChartValue High, ChartValue? Median = null);
