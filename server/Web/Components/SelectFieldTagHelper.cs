using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Components;

/// <summary>One of a list: <c>&lt;select-field asp-for="County" label="…" items="Model.Counties" /&gt;</c>.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    protected override TagBuilder Control()
    {
        var select = new TagBuilder("select");
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Option(item));
        return select;
    }

    private TagBuilder Option(SelectListItem item)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
        if (item.Value == (Value ?? ""))
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(item.Text);
        return option;
    }
}
