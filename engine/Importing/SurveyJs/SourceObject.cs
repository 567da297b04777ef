using System.Globalization;
using System.Text.Json;
using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>An object of the source, which remembers what was read of it, so that the rest can be reported.</summary>
/// <param name="json">The object.</param>
/// <param name="path">Where it stands.</param>
/// <param name="context">What it has in common with the others.</param>
internal sealed class SourceObject(JsonElement json, string path, SourceContext context)
{
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _told = [];
    private readonly List<(string Name, string Value)> _unknownLanguages = [];

    public ImportText Place => ImportText.Of(path);

    /// <summary>The object as it is written.</summary>
    public string Raw => json.GetRawText();

    /// <summary>What nobody asked for, with the value as written.</summary>
    public IEnumerable<(string Name, string Value)> Unread => json.EnumerateObject()
        .Where(property => !_read.Contains(property.Name)).Select(property => (property.Name, property.Value.GetRawText()))
        .Concat(_unknownLanguages.Distinct());

    public ImportText PlaceOf(string name) => ImportText.Of(PathOf(name));

    public bool Has(string name) => Find(name) is not null;

    public void ReadAll()
    {
        _read.UnionWith(json.EnumerateObject().Select(property => property.Name));
        _unknownLanguages.Clear();
    }

    /// <summary>A text, number or boolean as a text; empty where there is none.</summary>
    public string Text(string name) => Find(name) is { } value ? Text(value) : "";

    /// <summary>A value as it is written; null where there is none.</summary>
    public JsonElement? Json(string name) => Find(name);

    public bool Flag(params ReadOnlySpan<string> names)
    {
        var flag = false;
        foreach (var name in names)
            flag |= Text(name) == "true";
        return flag;
    }

    public double? Number(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A number that one can count with, or the one to take where there is none.</summary>
    public decimal Small(string name, decimal otherwise) =>
        Number(name) is >= -1_000_000 and <= 1_000_000 and var number ? (decimal)number : otherwise;

    /// <summary>A text in all its languages.</summary>
    public LocalText Local(string name, string language)
    {
        if (Find(name) is not { } value)
            return new LocalText();
        if (value.ValueKind != JsonValueKind.Object)
            return LocalText.Of(language, Plain(Text(value), PathOf(name)));
        var text = new LocalText();
        foreach (var property in value.EnumerateObject())
        {
            if ((property.Name == "default" ? language : LanguageNames.Code(property.Name)) is { } known)
                text.Set(known, Plain(Text(property.Value), $"{PathOf(name)}.{property.Name}"));
            else
                _unknownLanguages.Add(($"{name}.{property.Name}", Text(property.Value)));
        }

        context.Languages.UnionWith(text.Languages);
        return text;
    }

    /// <summary>The items of a list; what is no object becomes one with a <c>value</c>.</summary>
    public IReadOnlyList<SourceObject> Items(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select((item, index) => new SourceObject(AsObject(item), $"{PathOf(name)}[{index}]", context))]
        : [];

    // Whether a text is shown with its formatting is up to the page that it stood on; those who write such mostly have it shown.
    private string Plain(string text, string at)
    {
        var plain = Markup.Plain(text);
        if (!Markup.IsSame(text, plain) && _told.Add(at))
            context.Report.Approximated(
                ImportText.Of(at), text, new ImportText("ShownAs", plain), Target.Text(plain), ImportConcern.Layout);
        return plain;
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    // «value|text» is short for both.
    private static JsonElement AsObject(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Object => item,
        JsonValueKind.String when item.GetString()!.Split('|', 2) is [var value, var text] =>
            JsonSerializer.SerializeToElement(new { value, text }),
        _ => JsonSerializer.SerializeToElement(new { value = item }),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return json.TryGetProperty(name, out var value) ? value : null;
    }
}
