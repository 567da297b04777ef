using FormEngine.Server.Web.Requests;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Web.Components;

/// <summary>
/// A labelled field as Designsystemet draws it, with its help and its error bound to it for those who do not see it.
/// What was typed stands in the field also when it could not be read. Other attributes go on the control.
/// </summary>
public abstract class FieldTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Description { get; set; }

    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => FieldErrorExtensions.FieldId(Name)!;

    private ModelStateEntry? State => ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    /// <summary>What was typed, else the value of the model.</summary>
    protected string? Value => State is { AttemptedValue: { } typed } ? PlainText.Of(typed) : Format(For.Model);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var help = Description is null ? null : Part("div", "description", Description);
        var error = State?.Errors.FirstOrDefault() is { } first ? Part("p", "validation", first.ErrorMessage) : null;
        error?.AddCssClass("ds-validation-message");
        var control = Complete(Control(), output.Attributes, [help, error], error is not null);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "ds-field");
        foreach (var part in Arrange(LabelTag(), help, control, error))
            output.Content.AppendHtml(part);
    }

    protected abstract TagBuilder Control();

    protected virtual string? Format(object? value) => value?.ToString();

    protected virtual IEnumerable<TagBuilder?> Arrange(TagBuilder label, TagBuilder? help, TagBuilder control, TagBuilder? error) =>
        [label, help, control, error];

    private TagBuilder Complete(TagBuilder control, TagHelperAttributeList own, TagBuilder?[] describing, bool invalid)
    {
        control.AddCssClass("ds-input");
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", Name);
        foreach (var attribute in own)
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString());
        var described = string.Join(' ', describing.Select(part => part?.Attributes["id"]).Where(id => id is not null));
        if (described is not "")
            control.MergeAttribute("aria-describedby", described);
        if (invalid)
            control.MergeAttribute("aria-invalid", "true");
        return control;
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label") { Attributes = { ["class"] = "ds-label", ["for"] = Id } };
        label.InnerHtml.Append(Optional ? $"{Label} ({texts["Optional"]})" : Label);
        return label;
    }

    private TagBuilder Part(string tag, string role, string text)
    {
        var part = new TagBuilder(tag) { Attributes = { ["id"] = $"{Id}-{role}", ["data-field"] = role } };
        part.InnerHtml.Append(text);
        return part;
    }
}
