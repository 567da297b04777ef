namespace FormEngine.Server.Web.Charts;

/// <summary>Series are told apart by form, and only then by colour: three kinds of point, and four kinds of bar.</summary>
internal static class Marks
{
    private const int Points = 3;
    private const int Bars = 4;

    public static string Line(int series) => $"chart-line chart-line-{(series % Points) + 1}";

    /// <summary>A disc, an open square, a triangle.</summary>
    public static void Point(this Drawing drawing, int series, double x, double y)
    {
        var form = (series % Points) switch
        {
            0 => $"M{N(x - 6)} {N(y)}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
            1 => $"M{N(x - 5)} {N(y - 5)}h10v10h-10z",
            _ => $"M{N(x)} {N(y - 7)}l6.5 12h-13z",
        };
        drawing.Path($"chart-point chart-point-{(series % Points) + 1}", form);
    }

    /// <summary>Filled, striped, open, finely striped: a thick dashed line draws stripes.</summary>
    public static void Bar(this Drawing drawing, int series, double x, double y, double wide, double high)
    {
        var kind = (series % Bars) + 1;
        drawing.Rect($"chart-bar chart-bar-{kind}", x, y, wide, high);
        var thin = high < 16 ? " chart-stripes-thin" : "";
        if (kind is 2 or 4)
            drawing.Line($"chart-stripes chart-stripes-{kind}{thin}", x, y + (high / 2), x + wide, y + (high / 2));
    }

    /// <summary>An upright line with a point on either end.</summary>
    public static void Marker(this Drawing drawing, double x, double top, double bottom) =>
        drawing.Path("chart-marker", $"M{N(x)} {N(top)}V{N(bottom)}M{N(x - 4)} {N(top)}h8l-4 6zM{N(x - 4)} {N(bottom)}h8l-4 -6z");

    private static string N(double number) => Drawing.Number(number);
}
