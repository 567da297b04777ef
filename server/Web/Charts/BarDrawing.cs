namespace FormEngine.Server.Web.Charts;

internal sealed class BarDrawing
{
    private const double Thickness = 18;
    private const double ThinBy = 4;
    private const double ToValue = 12;
    private const double BetweenBars = 6;
    private const double BetweenRows = 14;

    /// <summary>How far what lies behind or across a row reaches beyond it.</summary>
    private const double Overhang = 4;

    private readonly BarChart _chart;
    private readonly Drawing _drawing;
    private readonly RowLabels _labels;
    private readonly double _nameLeft;
    private readonly double _nameWidth;
    private readonly double _left;
    private readonly double _right;
    private readonly double _valueWidth;

    public BarDrawing(BarChart chart, Drawing drawing)
    {
        (_chart, _drawing, _labels) = (chart, drawing, new RowLabels(drawing));
        var values = chart.Rows.SelectMany(row => row.Values).Select(value => value.Text);
        _nameLeft = _labels.Width;
        _nameWidth = Widest(chart.Series, drawing.Width * (drawing.IsWide ? 0.2 : 0.32));
        _valueWidth = Widest(values, drawing.Width / 4);
        var edge = Math.Max(Drawing.Gap, (chart.Axis.TextWidth / 2) + 1);
        _left = Math.Max(edge, _nameLeft + (_nameWidth > 0 ? _nameWidth + Drawing.Gap : 0));
        _right = drawing.Width - Math.Max(edge, _valueWidth + ToValue);
    }

    public void Draw()
    {
        var top = _drawing.Bottom;
        _drawing.Bottom += Overhang;
        foreach (var row in _chart.Rows)
            Draw(row);
        DrawAxis(top);
        DrawLegend();
    }

    private void Draw(BarRow row)
    {
        var (top, labelled) = _labels.Draw(row);
        var bottom = top;
        for (var series = 0; series < row.Values.Count; series++)
            bottom = Draw(row, series, bottom) + BetweenBars;
        bottom -= BetweenBars;
        if (row.Band is { } band)
            Draw(band, top, bottom);
        if (row.Marker?.Number is { } marker)
            _drawing.Marker(X(marker), top - Overhang, bottom + Overhang);
        _drawing.Bottom = Math.Max(bottom, labelled) + BetweenRows;
    }

    /// <returns>Where the bar ends, or its name or its value if they are longer.</returns>
    private double Draw(BarRow row, int series, double y)
    {
        var value = row.Values[series];
        var x = value.Number is { } number ? X(number) : _left;
        var alone = row.Band is null && row.Marker is null;
        if (value.Number is not null && _chart.AsPoints)
            _drawing.Point(series, x, y + (Thickness / 2));
        else if (x > _left)
            DrawBar(series, y, x, alone ? 0 : ThinBy);
        var text = alone && !_chart.AsPoints ? x : _right;
        return new[]
        {
            y + Thickness,
            _drawing.Block("chart-text", _nameLeft, y, _nameWidth, _chart.Series[series]),
            _drawing.Block("chart-value", text + ToValue, y, _valueWidth, value.Text),
        }.Max();
    }

    /// <summary>Thinner where something lies behind it, which is then seen on both sides.</summary>
    private void DrawBar(int series, double y, double x, double thinBy) =>
        _drawing.Bar(series, _left, y + thinBy, x - _left, Thickness - (2 * thinBy));

    private void Draw(Band band, double top, double bottom)
    {
        if (band is not { Low.Number: { } low, High.Number: { } high })
            return;
        _drawing.RectBehind("chart-band", X(low), top - Overhang, X(high) - X(low), bottom - top + (2 * Overhang));
        if (band.Median?.Number is { } median)
            _drawing.Line("chart-median", X(median), top - Overhang, X(median), bottom + Overhang);
    }

    private void DrawAxis(double top)
    {
        foreach (var tick in _chart.Axis.Ticks(_right - _left))
        {
            _drawing.LineBehind("chart-grid", X(tick.Value), top, X(tick.Value), _drawing.Bottom);
            _drawing.Text("chart-subtle", X(tick.Value), _drawing.Bottom + 2, tick.Text, "middle");
        }
        _drawing.Bottom += Drawing.LineHeight + Drawing.Gap;
    }

    private void DrawLegend()
    {
        var legend = new Legend(_drawing);
        if (_chart.Rows.Any(row => row.Band is not null))
            legend.Add(_chart.BandName, (x, y) => _drawing.Rect("chart-band", x, y - 8, Legend.Swatch, 16));
        if (_chart.Rows.Any(row => row.Band?.Median is not null))
            legend.Add(_chart.MedianName, (x, y) => _drawing.Line("chart-median", x + 14, y - 8, x + 14, y + 8));
        if (_chart.Rows.Any(row => row.Marker is not null))
            legend.Add(_chart.MarkerName, (x, y) => _drawing.Marker(x + 14, y - 9, y + 9));
        legend.End();
    }

    private double X(double value) => _left + (_chart.Axis.Part(value) * (_right - _left));

    private static double Widest(IEnumerable<string> texts, double most) =>
        Math.Min(most, texts.Select(Lettering.Width).DefaultIfEmpty().Max());
}
