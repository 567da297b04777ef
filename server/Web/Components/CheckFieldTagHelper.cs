using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Components;

/// <summary>A box to tick, for a boolean; an unticked box posts nothing, which binds to false.</summary>
[HtmlTargetElement("check-field")]
public sealed class CheckFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    protected override TagBuilder Control()
    {
        var box = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "checkbox", ["value"] = "true" },
        };
        if (Value?.Contains("true", StringComparison.OrdinalIgnoreCase) == true)
            box.Attributes["checked"] = "checked";
        return box;
    }

    /// <summary>The box stands before its label.</summary>
    protected override IEnumerable<TagBuilder?> Arrange(TagBuilder label, TagBuilder? help, TagBuilder control, TagBuilder? error) =>
        [control, label, help, error];
}
