using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FormEngine.Testing.Respondents;

/// <summary>A form as a browser without scripts would send it, after a person has filled in some of it.</summary>
public sealed class FilledForm
{
    private readonly List<KeyValuePair<string, string>> _fields;

    public FilledForm(IHtmlFormElement form)
    {
        Action = form.GetAttribute("action") ?? form.BaseUrl?.PathName ?? "";
        _fields = [.. form.QuerySelectorAll("input, textarea").SelectMany(Field)];
    }

    public string Action { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    public string this[string name] => _fields.FirstOrDefault(field => field.Key == name).Value;

    /// <summary>Types or chooses; no values leave the field blank or unticked.</summary>
    public FilledForm With(string name, params string[] values)
    {
        _fields.RemoveAll(field => field.Key == name);
        _fields.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    /// <summary>What is sent when this button is pressed.</summary>
    public FormUrlEncodedContent Press(string name, string value) => new(_fields.Append(KeyValuePair.Create(name, value)));

    public FormUrlEncodedContent Content() => new(_fields);

    private static IEnumerable<KeyValuePair<string, string>> Field(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input when !InTemplate(input) => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area when !InTemplate(area) => [KeyValuePair.Create(name, area.Value)],
        _ => [],
    };

    private static bool InTemplate(IElement element) => element.Ancestors<IHtmlTemplateElement>().Any();
}
