namespace FormEngine.Server.Web.Charts;

/// <summary>How each row divides into parts of a whole, such as the answers to a question; a series is an option.</summary>
public sealed record StackedBar(string Title, string Summary, IReadOnlyList<string> Series, IReadOnlyList<ChartRow> Rows)
    : Chart(Title, Summary, Series, Rows)
{
    internal override void DrawOn(Drawing drawing)
    {
        new StackedDrawing(this, drawing).Draw();
        DrawSymbols(drawing);
    }
}
