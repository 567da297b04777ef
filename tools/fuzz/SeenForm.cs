using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FormEngine.Fuzz;

/// <summary>A form as it stood on a page, without its token.</summary>
public sealed record SeenForm(string Action, bool Posts, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static SeenForm Of(IHtmlFormElement form, string page) => new(
        form.GetAttribute("action") is { Length: > 0 } action ? action : page,
        form.GetAttribute("method") == "post",
        [.. form.QuerySelectorAll("[name]").Select(Field).Where(field => field.Key != Person.TokenField)]);

    private static KeyValuePair<string, string> Field(IElement element) => KeyValuePair.Create(element.GetAttribute("name")!, element switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => element.GetAttribute("value") ?? "",
    });
}
