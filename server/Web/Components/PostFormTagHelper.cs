using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FormEngine.Server.Web.Components;

/// <summary>
/// Gives every form that posts its antiforgery token (the framework's own does so only where it can tell the address is
/// ours), and keeps the browser's own messages away: ours say more, in the reader's language.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : FormTagHelper(generator)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Antiforgery ??= true;
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        base.Process(context, output);
    }
}
