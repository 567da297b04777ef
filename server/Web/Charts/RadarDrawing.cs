namespace FormEngine.Server.Web.Charts;

internal sealed class RadarDrawing(RadarChart chart, Drawing drawing)
{
    private const double ToLabel = 16;
    private const int MostLines = 4;
    private const int MostLabels = 8;

    private readonly double _radius = drawing.IsWide ? 160 : 110;

    /// <summary>Labels stand at the ends of their rays where they do not meet; else a number does, and a list below has them.</summary>
    private bool Numbered => !drawing.IsWide || chart.Rows.Count > MostLabels
        || chart.Rows.Any(row => Lettering.Wrap(row.Label, LabelWidth).Count > MostLines);

    private double LabelWidth => (drawing.Width / 2) - _radius - ToLabel;

    /// <summary>Where labels begin, in lengths of a ray.</summary>
    private double ToLabels => 1 + (ToLabel / _radius);

    private double CentreY { get; set; }

    public void Draw()
    {
        var numbered = Numbered;
        var labels = chart.Rows.Select((row, ray) => numbered ? $"{ray + 1}" : row.Label).ToList();
        CentreY = drawing.Bottom - labels.Select((label, ray) => LabelTop(ray, label)).Min();
        drawing.Bottom = labels.Select((label, ray) => LabelTop(ray, label) + Height(label)).Max() + Drawing.Gap;
        DrawWeb();
        for (var series = 0; series < chart.Series.Count; series++)
            Draw(series);
        DrawTicks();
        for (var ray = 0; ray < chart.Rows.Count; ray++)
            drawing.Block("chart-label", At(ray, ToLabels).X, LabelTop(ray, labels[ray]), LabelWidth, labels[ray], Anchor(ray));
        DrawLegend();
        if (numbered)
            DrawList();
        DrawAbsent();
    }

    private void DrawWeb()
    {
        for (var ray = 0; ray < chart.Rows.Count; ray++)
            drawing.PathBehind("chart-grid", $"M{Point(ray, 0)}L{Point(ray, 1)}");
        foreach (var part in Ticks().Select(tick => chart.Axis.Part(tick.Value)).Where(part => part > 0))
            drawing.PathBehind("chart-grid", $"M{string.Join('L', chart.Rows.Select((_, ray) => Point(ray, part)))}z");
    }

    /// <summary>Beside the ray that points upwards.</summary>
    private void DrawTicks()
    {
        foreach (var tick in Ticks())
            drawing.Text("chart-subtle chart-over", (drawing.Width / 2) - 5, At(0, chart.Axis.Part(tick.Value)).Y - 9, tick.Text, "end");
    }

    /// <summary>The line is broken where there is no figure.</summary>
    private void Draw(int series)
    {
        var parts = chart.Rows.Select(row => row.Values[series].Number is { } number ? chart.Axis.Part(number) : (double?)null).ToList();
        for (var ray = 0; ray < parts.Count; ray++)
        {
            var next = (ray + 1) % parts.Count;
            if (parts[ray] is { } from && parts[next] is { } to)
                drawing.Path(Marks.Line(series), $"M{Point(ray, from)}L{Point(next, to)}");
        }
        for (var ray = 0; ray < parts.Count; ray++)
            if (parts[ray] is { } part)
                drawing.Point(series, At(ray, part).X, At(ray, part).Y);
    }

    private string Anchor(int ray) => (At(ray, 1).X - (drawing.Width / 2)) switch
    {
        > 1 => "start",
        < -1 => "end",
        _ => "middle",
    };

    /// <summary>Above the uppermost ray, below the lowest, and in line with the others.</summary>
    private double LabelTop(int ray, string label)
    {
        var y = At(ray, ToLabels).Y;
        var above = Anchor(ray) != "middle" ? 0.5 : y < CentreY ? 1 : 0;
        return y - (Height(label) * above);
    }

    private double Height(string label) => Lettering.Wrap(label, LabelWidth).Count * Drawing.LineHeight;

    private void DrawLegend()
    {
        var legend = new Legend(drawing);
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var mark = series;
            legend.Add(chart.Series[series], (x, y) =>
            {
                drawing.Line(Marks.Line(mark), x, y, x + Legend.Swatch, y);
                drawing.Point(mark, x + (Legend.Swatch / 2), y);
            });
        }
        legend.End();
        drawing.Bottom += Drawing.Gap;
    }

    private void DrawList()
    {
        for (var ray = 0; ray < chart.Rows.Count; ray++)
        {
            drawing.Text("chart-label", 0, drawing.Bottom, $"{ray + 1}");
            var end = drawing.Block("chart-text", 24, drawing.Bottom, drawing.Width - 24, chart.Rows[ray].Label);
            drawing.Bottom = Math.Max(end, drawing.Bottom + Drawing.LineHeight);
        }
    }

    private void DrawAbsent()
    {
        foreach (var row in chart.Rows)
            for (var series = 0; series < row.Values.Count; series++)
                if (row.Values[series].Number is null)
                    drawing.Paragraph("chart-subtle", $"{row.Label}, {chart.Series[series]}: {row.Values[series].Text}");
    }

    private IReadOnlyList<ChartTick> Ticks() => chart.Axis.Ticks(_radius);

    private string Point(int ray, double part) => $"{Drawing.Number(At(ray, part).X)} {Drawing.Number(At(ray, part).Y)}";

    /// <summary>The first ray points upwards, the others follow as on a clock.</summary>
    private (double X, double Y) At(int ray, double part)
    {
        var angle = 2 * Math.PI * ray / chart.Rows.Count;
        return ((drawing.Width / 2) + (part * _radius * Math.Sin(angle)), CentreY - (part * _radius * Math.Cos(angle)));
    }
}
