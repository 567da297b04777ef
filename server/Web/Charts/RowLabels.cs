namespace FormEngine.Server.Web.Charts;

/// <summary>The labels of rows: beside what they label where there is room, else above it.</summary>
internal sealed class RowLabels(Drawing drawing)
{
    /// <summary>How much of the width labels take.</summary>
    public double Width => drawing.IsWide ? drawing.Width * 0.34 : 0;

    /// <returns>Where the row's figures begin, and where the next row may at the earliest.</returns>
    public (double Top, double Bottom) Draw(ChartRow row)
    {
        var wide = drawing.IsWide ? Width - Drawing.Gap : drawing.Width;
        var bottom = drawing.Block("chart-label", 0, drawing.Bottom, wide, row.Label);
        if (row.Note is not null)
            bottom = drawing.Block("chart-subtle", 0, bottom, wide, row.Note);
        return (drawing.IsWide ? drawing.Bottom : bottom, bottom);
    }
}
