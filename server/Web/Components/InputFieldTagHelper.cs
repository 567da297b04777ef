using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Components;

/// <summary><c>&lt;input-field asp-for="Email" label="…" type="email" /&gt;</c>; a password is never sent back to the page.</summary>
[HtmlTargetElement("input-field")]
public sealed class InputFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    protected override TagBuilder Control()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = Type } };
        if (Type is not ("password" or "file") && Value is { } value)
            input.Attributes["value"] = value;
        return input;
    }

    /// <summary>Browsers want dates in one form whatever the language.</summary>
    protected override string? Format(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => base.Format(value),
    };
}
