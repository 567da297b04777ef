namespace FormEngine.Server.Web.Charts;

/// <summary>Each option has a letter, which stands in its segments, so that no colour has to be told from another.</summary>
internal sealed class StackedDrawing(StackedBar chart, Drawing drawing)
{
    private const double Thickness = 26;
    private const double BetweenRows = 12;
    private const int Tones = 6;

    private readonly RowLabels _labels = new(drawing);

    private double Left => _labels.Width + 1;

    private double Wide => drawing.Width - Left - 1;

    public void Draw()
    {
        DrawLegend();
        foreach (var row in chart.Rows)
            Draw(row);
    }

    private void DrawLegend()
    {
        var legend = new Legend(drawing);
        for (var option = 0; option < chart.Series.Count; option++)
        {
            var (tone, letter) = (Tone(option), Letter(option));
            legend.Add(chart.Series[option], (x, y) =>
            {
                drawing.Rect($"chart-part chart-tone-{tone}", x + 1, y - 9, Legend.Swatch - 2, Drawing.LineHeight);
                drawing.Text($"chart-on-tone-{tone}", x + (Legend.Swatch / 2), y - 9, letter, "middle");
            });
        }
        legend.End();
        drawing.Bottom += Drawing.Gap;
    }

    private void Draw(ChartRow row)
    {
        var (top, labelled) = _labels.Draw(row);
        var total = row.Values.Sum(value => value.Number ?? 0);
        var bottom = total > 0 ? top + Thickness : top;
        var x = Left;
        var beside = new List<string>();
        for (var option = 0; option < row.Values.Count; option++)
        {
            var wide = total > 0 ? (row.Values[option].Number ?? 0) / total * Wide : 0;
            if (!DrawPart(option, row.Values[option], x, top, wide))
                beside.Add($"{Letter(option)}\u00A0{row.Values[option].Text}");
            x += wide;
        }
        if (beside.Count > 0)
            bottom = drawing.Block("chart-subtle", Left, bottom, Wide, Beside(row, beside));
        drawing.Bottom = Math.Max(bottom, labelled) + BetweenRows;
    }

    /// <returns>False where the part is too small to hold its text, or is none.</returns>
    private bool DrawPart(int option, ChartValue value, double x, double y, double wide)
    {
        if (wide > 0)
            drawing.Rect($"chart-part chart-tone-{Tone(option)}", x, y, wide, Thickness);
        var text = $"{Letter(option)}\u00A0{value.Text}";
        if (Lettering.Width(text) + 4 > wide)
            return false;
        drawing.Text($"chart-on-tone-{Tone(option)}", x + (wide / 2), y + 4, text, "middle");
        return true;
    }

    /// <summary>One symbol for the whole row where all of it is hidden alike.</summary>
    private static string Beside(ChartRow row, List<string> texts) =>
        row.Values.All(value => value.Number is null && value.Text == row.Values[0].Text) ? row.Values[0].Text : string.Join(", ", texts);

    private static int Tone(int option) => (option % Tones) + 1;

    /// <summary>A to Z, then AA and on, as spreadsheets name columns.</summary>
    private static string Letter(int option) =>
        (option < 26 ? "" : Letter((option / 26) - 1)) + (char)('A' + (option % 26));
}
