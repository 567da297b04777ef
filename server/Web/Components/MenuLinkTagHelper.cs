using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FormEngine.Server.Web.Components;

/// <summary>An entry of the menu, marked where the reader is on its page or on a page below it.</summary>
[HtmlTargetElement("menu-link")]
public sealed class MenuLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    /// <summary>Marks the entry on its own page only.</summary>
    public bool Exact { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var link = new TagBuilder("a") { Attributes = { ["href"] = request.PathBase + Href } };
        if (Exact ? request.Path == Href : request.Path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase))
            link.Attributes["aria-current"] = request.Path == Href ? "page" : "true";
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
