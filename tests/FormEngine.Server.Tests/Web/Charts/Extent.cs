using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FormEngine.Server.Web.Charts;

namespace FormEngine.Server.Tests.Web.Charts;

/// <summary>Where something is drawn.</summary>
internal sealed partial record Extent(double Left, double Top, double Right, double Bottom)
{
    private const double Hair = 0.02;

    public static Extent Of(string viewBox)
    {
        var numbers = viewBox.Split(' ').Select(Number).ToList();
        return new(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    public static Extent Of(XElement shape)
    {
        double At(string name) => Number(shape.Attribute(name)!.Value);
        return shape.Name.LocalName switch
        {
            "rect" => new(At("x"), At("y"), At("x") + At("width"), At("y") + At("height")),
            "line" => new(Math.Min(At("x1"), At("x2")), Math.Min(At("y1"), At("y2")), Math.Max(At("x1"), At("x2")), Math.Max(At("y1"), At("y2"))),
            "text" => OfText(shape, At("x"), At("y")),
            _ => OfPath(shape.Attribute("d")!.Value),
        };
    }

    public bool Contains(Extent other) =>
        other.Left >= Left - Hair && other.Top >= Top - Hair && other.Right <= Right + Hair && other.Bottom <= Bottom + Hair;

    public bool Meets(Extent other) =>
        other.Left < Right - Hair && Left < other.Right - Hair && other.Top < Bottom - Hair && Top < other.Bottom - Hair;

    private static Extent OfText(XElement text, double x, double y)
    {
        var width = Lettering.Width(text.Value);
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        return new(left, y - 11, left + width, y + 4);
    }

    /// <summary>Of the points the pen moves to; an arc is half a circle here, whose radius is the reach above and below.</summary>
    private static Extent OfPath(string path)
    {
        var (x, y) = (0.0, 0.0);
        var points = new List<(double X, double Y)>();
        foreach (Match step in Step().Matches(path))
        {
            var numbers = PathNumber().Matches(step.Groups[2].Value).Select(number => Number(number.Value)).ToList();
            (x, y) = step.Groups[1].Value switch
            {
                "M" or "L" => (numbers[0], numbers[1]),
                "l" => (x + numbers[0], y + numbers[1]),
                "h" => (x + numbers[0], y),
                "v" => (x, y + numbers[0]),
                "V" => (x, numbers[0]),
                "a" => (x + numbers[5], y + numbers[6]),
                _ => (x, y),
            };
            points.Add((x, y));
            if (step.Groups[1].Value == "a")
                points.AddRange([(x, y - numbers[1]), (x, y + numbers[1])]);
            for (var pair = 2; pair + 1 < numbers.Count && step.Groups[1].Value == "l"; pair += 2)
                points.Add((x += numbers[pair], y += numbers[pair + 1]));
        }
        return new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("([A-Za-z])([^A-Za-z]*)")]
    private static partial Regex Step();

    [GeneratedRegex(@"-?\d*\.?\d+")]
    private static partial Regex PathNumber();
}
