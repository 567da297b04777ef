using System.Globalization;
using System.Xml.Linq;
using FormEngine.Server.Web.Charts;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Tests.Web.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. SomeCharts.Names];

    [Theory, MemberData(nameof(Names))]
    public void Is_an_image_with_a_name_and_a_description_that_its_ids_lead_to(string name)
    {
        foreach (var svg in Faces(name))
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(svg.Attribute("aria-labelledby")!.Value, svg.Element(Svg + "title")!.Attribute("id")!.Value);
            Assert.Equal(svg.Attribute("aria-describedby")!.Value, svg.Element(Svg + "desc")!.Attribute("id")!.Value);
            Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
            Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_shapes_and_texts_alone_and_no_style_of_its_own(string name)
    {
        foreach (var element in Faces(name).SelectMany(svg => svg.Descendants()))
        {
            Assert.Contains(element.Name.LocalName, new[] { "title", "desc", "style", "rect", "line", "path", "text" });
            Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName is "style" or "href"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.Matches("^[MLVlavhz0-9 .-]*$", element.Attribute("d")?.Value ?? "");
        }
        Assert.Empty(Inline(name, Chart.Wide).Descendants(Svg + "style"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_drawn_outside(string name)
    {
        foreach (var svg in Faces(name))
        {
            var view = Extent.Of(svg.Attribute("viewBox")!.Value);
            foreach (var shape in svg.Elements().Where(element => element.Name.LocalName is "rect" or "line" or "path" or "text"))
                Assert.True(view.Contains(Extent.Of(shape)), $"{shape} is outside {view}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_text_lies_on_another(string name)
    {
        foreach (var svg in Faces(name))
        {
            var texts = svg.Elements(Svg + "text").Where(text => !text.Attribute("class")!.Value.Contains("chart-over")).ToList();
            var extents = texts.ConvertAll(Extent.Of);
            for (var one = 0; one < texts.Count; one++)
                for (var other = one + 1; other < texts.Count; other++)
                    Assert.False(extents[one].Meets(extents[other]), $"{texts[one]} meets {texts[other]}");
        }
    }

    [Fact]
    public void A_long_label_is_wrapped_and_whole()
    {
        foreach (var svg in Faces("long"))
        {
            var label = string.Concat(svg.Elements(Svg + "text").Where(text => text.Attribute("class")!.Value == "chart-label")
                .Select(text => text.Value.EndsWith('-') ? text.Value[..^1] : text.Value + " "));
            Assert.StartsWith($"{SomeCharts.Long} {SomeCharts.Long} ", label, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_hostile_is_text()
    {
        foreach (var svg in Faces("hostile"))
            Assert.StartsWith("</title></svg><script>alert('1')</script>\" onload=\"x\" & \uFFFD\uFFFD ]]> <!--",
                svg.Element(Svg + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_not_be_shown_is_a_symbol_that_is_explained()
    {
        foreach (var name in new[] { "hidden", "stacked", "radar" })
        {
            foreach (var svg in Faces(name))
            {
                var texts = svg.Elements(Svg + "text").Select(text => text.Value).ToList();
                Assert.Contains(texts, text => text == ":" || text.EndsWith(": :", StringComparison.Ordinal));
                Assert.Contains(": kan ikke vises", texts);
                Assert.Contains((name == "stacked" ? "Ja" : "Landet") + " kan ikke vises", svg.Element(Svg + "desc")!.Value);
            }
        }
    }

    [Theory]
    [InlineData("nb", "Område 1 (n = 30): Egen 1,1; Kostragruppe 11 2,1; Landet 3,1.")]
    [InlineData("en", "Område 1 (n = 30): Egen 1.1; Kostragruppe 11 2.1; Landet 3.1.")]
    public void Figures_are_told_in_the_readers_culture_each_with_what_it_is_of(string language, string expected) =>
        Assert.StartsWith($"Egen skår ved siden av andres. {expected}",
            Language.Find(language)!.Say(() => SomeCharts.Of("bars").Description), StringComparison.Ordinal);

    [Fact]
    public void What_lies_behind_a_bar_is_told_too() =>
        Assert.Contains("Område 1: 1,1; Midtre halvdel 1,9–3,1; Median 2,4; Landet 2,7.",
            Language.Default.Say(() => SomeCharts.Of("bands").Description), StringComparison.Ordinal);

    [Fact]
    public void Series_differ_in_form()
    {
        var bars = Inline("bars", Chart.Wide).Elements().Where(shape => shape.Attribute("class")?.Value.Contains("chart-bar-") == true);
        Assert.Equal(3, bars.Select(bar => bar.Attribute("class")!.Value).Distinct().Count());
        var lines = Inline("radar", Chart.Wide).Elements(Svg + "path").Select(line => line.Attribute("class")!.Value);
        Assert.Equal(3, lines.Where(line => line.Contains("chart-line-")).Distinct().Count());
    }

    [Fact]
    public void A_bar_is_as_long_as_its_figure()
    {
        var chart = new BarChart("Lengder", "Lengder.", new ChartAxis(0, 5), [""],
            [new("Halv", [ChartValue.Of(2.5)]), new("Hel", [ChartValue.Of(5)]), new("For lang", [ChartValue.Of(9)])]);

        var widths = XElement.Parse(chart.Inline("a", Chart.Wide)).Elements(Svg + "rect")
            .Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(widths[1] / 2, widths[0], 2);
        Assert.Equal(widths[1], widths[2]);
    }

    [Fact]
    public void A_file_brings_its_style_its_language_its_title_and_its_source()
    {
        var svg = Language.Default.Say(() => XElement.Parse(SomeCharts.Of("bars").File("Kilde: KS")));

        var style = svg.Element(Svg + "style")!.Value;
        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
        Assert.Contains(".chart-bar-1", style, StringComparison.Ordinal);
        Assert.Equal("nb", svg.Attribute("lang")!.Value);
        var texts = svg.Elements(Svg + "text").Select(text => text.Value).ToList();
        Assert.Equal("Skår for hvert område", texts[0]);
        Assert.Equal("Kilde: KS", texts[^1]);
    }

    [Fact]
    public void Every_class_that_is_drawn_has_a_style()
    {
        var style = XElement.Parse(SomeCharts.Of("bars").File()).Element(Svg + "style")!.Value;
        var classes = SomeCharts.Names.SelectMany(Faces).SelectMany(svg => svg.Elements())
            .SelectMany(shape => shape.Attribute("class")?.Value.Split(' ') ?? []).Distinct().Except(["chart-text", "chart-on-tone-2",
                "chart-on-tone-3", "chart-on-tone-4", "chart-on-tone-5"]);
        Assert.All(classes, name => Assert.Contains($".{name} {{", style.Replace(",", " {"), StringComparison.Ordinal));
    }

    private static IEnumerable<XElement> Faces(string name) =>
        [Inline(name, Chart.Wide), Inline(name, Chart.Narrow), Language.Default.Say(() => XElement.Parse(SomeCharts.Of(name).File("Kilde: KS")))];

    private static XElement Inline(string name, double width) =>
        Language.Default.Say(() => XElement.Parse(SomeCharts.Of(name).Inline("chart-1", width)));
}
