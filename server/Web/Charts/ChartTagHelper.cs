using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FormEngine.Server.Web.Charts;

/// <summary>
/// A chart in a page, drawn for a wide and for a narrow place; the style sheet shows the one that fits, for text in a picture does
/// not wrap. The table with the same figures is the page's.
/// </summary>
[HtmlTargetElement("chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartTagHelper : TagHelper
{
    private static readonly object Counter = new();

    public Chart Data { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Whether the page that is being written has shown a chart, and so needs the style sheet of charts.</summary>
    public static bool IsUsedIn(HttpContext http) => http.Items.ContainsKey(Counter);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = ViewContext.HttpContext.Items;
        var number = (items.TryGetValue(Counter, out var last) ? (int)last! : 0) + 1;
        items[Counter] = number;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart-place");
        output.Content.AppendHtml(Data.Inline($"chart-{number}-wide", Chart.Wide));
        output.Content.AppendHtml(Data.Inline($"chart-{number}-narrow", Chart.Narrow));
    }
}
