namespace FormEngine.Server.Web.Charts;

/// <summary>The style sheet of a chart that stands alone: what pages use too, and the colours, which pages take from their own.</summary>
internal static class ChartStyle
{
    public static string OfFile { get; } = Read("chart-colours.css") + Read("charts.css");

    private static string Read(string name)
    {
        using var stream = typeof(ChartStyle).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
