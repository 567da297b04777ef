using System.Globalization;
using System.Xml.Linq;
using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Web.Charts;

/// <summary>
/// What is drawn, from the top down: <see cref="Bottom"/> is where there is room. It has classes and no colours; what they look
/// like is said in charts.css.
/// </summary>
internal sealed class Drawing(double width)
{
    public const double Gap = 8;

    /// <summary>Of text.</summary>
    public const double LineHeight = 18;

    private const double Baseline = 13.5;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _behind = [];
    private readonly List<XElement> _shapes = [];

    public double Width => width;

    public bool IsWide => width >= Chart.Wide;

    public double Bottom { get; set; }

    public void Rect(string style, double x, double y, double wide, double high) => _shapes.Add(RectOf(style, x, y, wide, high));

    public void RectBehind(string style, double x, double y, double wide, double high) => _behind.Add(RectOf(style, x, y, wide, high));

    public void Line(string style, double x1, double y1, double x2, double y2) => _shapes.Add(LineOf(style, x1, y1, x2, y2));

    public void LineBehind(string style, double x1, double y1, double x2, double y2) => _behind.Add(LineOf(style, x1, y1, x2, y2));

    public void Path(string style, string path) => _shapes.Add(Shape("path", style, ("d", path)));

    public void PathBehind(string style, string path) => _behind.Add(Shape("path", style, ("d", path)));

    /// <summary>One line, whose top is at y; the anchor says which part of it is at x: start, middle or end.</summary>
    public void Text(string style, double x, double y, string text, string anchor = "start")
    {
        var shape = Shape("text", style, ("x", Number(x)), ("y", Number(y + Baseline)));
        if (anchor != "start")
            shape.Add(new XAttribute("text-anchor", anchor));
        shape.Add(PlainText.Of(text));
        _shapes.Add(shape);
    }

    /// <summary>Lines that wrap at the width, from y downwards.</summary>
    /// <returns>Where the next thing may begin.</returns>
    public double Block(string style, double x, double y, double wide, string text, string anchor = "start")
    {
        foreach (var line in Lettering.Wrap(text, wide))
        {
            Text(style, x, y, line, anchor);
            y += LineHeight;
        }
        return y;
    }

    /// <summary>A block as wide as the drawing, below all there is.</summary>
    public void Paragraph(string style, string text) => Bottom = Block(style, 0, Bottom, width, text);

    /// <summary>As a part of a page.</summary>
    public string ToSvg(SvgText text) => Written(Root(text));

    /// <summary>As a file of its own: with its style, a ground to stand on, and air around.</summary>
    public string ToSvgFile(SvgText text, string language)
    {
        var (wide, high) = (width + (2 * Gap), Bottom + (2 * Gap));
        var root = Root(text);
        root.SetAttributeValue("viewBox", FormattableString.Invariant($"{-Gap} {-Gap} {Number(wide)} {Number(high)}"));
        root.Add(new XAttribute("width", Number(wide)), new XAttribute("height", Number(high)), new XAttribute("lang", language));
        var ground = RectOf("chart-ground", -Gap, -Gap, wide, high);
        root.Elements().ElementAt(1).AddAfterSelf(new XElement(Svg + "style", ChartStyle.OfFile), ground);
        return Written(root);
    }

    /// <summary>At most two decimals; a hundredth of a pixel is seen by nobody.</summary>
    public static string Number(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Written(XElement root) => root.ToString(SaveOptions.DisableFormatting);

    private XElement Root(SvgText text) => new(Svg + "svg",
        new XAttribute("class", "chart"),
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(Bottom)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", text.TitleId),
        new XAttribute("aria-describedby", text.DescriptionId),
        new XElement(Svg + "title", new XAttribute("id", text.TitleId), PlainText.Of(text.Title)),
        new XElement(Svg + "desc", new XAttribute("id", text.DescriptionId), PlainText.Of(text.Description)),
        _behind, _shapes);

    private static XElement RectOf(string style, double x, double y, double wide, double high) =>
        Shape("rect", style, ("x", Number(x)), ("y", Number(y)), ("width", Number(wide)), ("height", Number(high)));

    private static XElement LineOf(string style, double x1, double y1, double x2, double y2) =>
        Shape("line", style, ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    private static XElement Shape(string name, string style, params (string Name, string Value)[] attributes) =>
        new(Svg + name, new XAttribute("class", style), attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));
}

/// <summary>What is read aloud of a drawing, and by which ids it is found.</summary>
internal sealed record SvgText(string Id, string Title, string Description)
{
    public string TitleId => $"{Id}-title";

    public string DescriptionId => $"{Id}-desc";
}
