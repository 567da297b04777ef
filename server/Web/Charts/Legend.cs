namespace FormEngine.Server.Web.Charts;

/// <summary>What the marks of a drawing mean, side by side as far as there is room.</summary>
internal sealed class Legend(Drawing drawing)
{
    public const double Swatch = 28;

    private double _x;

    /// <summary>The mark is drawn given its left and its middle, at most <see cref="Swatch"/> wide and a line high.</summary>
    public void Add(string text, Action<double, double> draw)
    {
        var textWidth = Lettering.Width(text);
        if (_x > 0 && _x + Swatch + Drawing.Gap + textWidth > drawing.Width)
            EndLine();
        draw(_x, drawing.Bottom + (Drawing.LineHeight / 2));
        var left = _x + Swatch + Drawing.Gap;
        var end = drawing.Block("chart-text", left, drawing.Bottom, drawing.Width - left, text);
        _x = left + textWidth + (2 * Drawing.Gap);
        if (end > drawing.Bottom + Drawing.LineHeight)
            EndLine(end);
    }

    public void End()
    {
        if (_x > 0)
            EndLine();
    }

    private void EndLine() => EndLine(drawing.Bottom + Drawing.LineHeight);

    private void EndLine(double end) => (_x, drawing.Bottom) = (0, end + (Drawing.Gap / 2));
}
