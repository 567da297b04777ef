namespace FormEngine.Server.Web.Charts;

/// <summary>Three to twelve rows as rays from one middle, up to three series as lines around it.</summary>
public sealed record RadarChart(string Title, string Summary, ChartAxis Axis, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
    : Chart(Title, Summary, Series, Rows)
{
    internal override void DrawOn(Drawing drawing)
    {
        new RadarDrawing(this, drawing).Draw();
        DrawSymbols(drawing);
    }
}
