using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Components;

/// <summary>Text of many lines.</summary>
[HtmlTargetElement("text-area-field")]
public sealed class TextAreaFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    protected override TagBuilder Control()
    {
        var area = new TagBuilder("textarea");
        // A browser drops the first line break inside a text area.
        area.InnerHtml.Append("\n" + Value);
        return area;
    }
}
