using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormEngine.Importing.Drafts;

/// <summary>A form as it was written, in which the report looks up what it says.</summary>
internal sealed partial class WrittenForm
{
    private readonly Dictionary<object, string> _pointers = new(ReferenceEqualityComparer.Instance);
    private readonly JsonNode _form;
    private readonly List<(string Text, string Pointer)> _texts = [];

    public WrittenForm(DraftForm form, IReadOnlyDictionary<string, string> files)
    {
        _form = JsonNode.Parse(files[$"{form.Id}.json"])!;
        _pointers[form] = "";
        foreach (var (index, page) in form.Pages.Index())
            _pointers[page] = $"/x-pages/{index}";
        foreach (var (name, list) in form.Lists)
            Options(list, $"/definitions/{name}/oneOf");
        foreach (var question in form.Questions)
            Question(question, $"/properties/{question.Id}");
        foreach (var (name, file) in files)
            Texts(JsonNode.Parse(file)!, "", name == $"{form.Id}.json");
    }

    /// <summary>Where it stands, empty where that is no single place; null where it is not in the form.</summary>
    public string? Find(Target target)
    {
        if (target.Thing is string text)
            return text.Length == 0 ? "" : FindText(text);
        if (!_pointers.TryGetValue(target.Thing, out var pointer) || At(pointer) is not { } thing)
            return null;
        return target.Keyword switch
        {
            "" => pointer,
            "required" when thing["x-required-if"] is not null => $"{pointer}/x-required-if",
            "required" => Listed(pointer),
            var keyword => At($"{pointer}/{keyword}") is null ? null : $"{pointer}/{keyword}",
        };
    }

    private void Question(DraftQuestion question, string pointer)
    {
        _pointers[question] = pointer;
        if (question.List is null)
            Options(question.Options, question.Kind == DraftKind.Multiple ? $"{pointer}/items/oneOf" : $"{pointer}/oneOf");
        foreach (var part in question.Parts)
            Question(part, $"{pointer}{(question.Kind == DraftKind.Repeating ? "/items" : "")}/properties/{part.Id}");
    }

    private void Options(List<DraftOption> options, string pointer)
    {
        foreach (var (index, option) in options.Index())
        {
            _pointers[option] = $"{pointer}/{index}";
            _pointers.TryAdd(option.Origin, $"{pointer}/{index}");
        }
    }

    private void Texts(JsonNode? node, string pointer, bool isForm)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json)
                    Texts(value, $"{pointer}/{name}", isForm);
                break;
            case JsonArray array:
                foreach (var (index, item) in array.Index())
                    Texts(item, $"{pointer}/{index}", isForm);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                _texts.Add((text, isForm ? pointer : ""));
                break;
        }
    }

    private JsonNode? At(string pointer) => pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)_form,
        (node, step) => node switch
        {
            JsonObject json => json[step],
            JsonArray array when int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < array.Count => array[index],
            _ => null,
        });

    private string? Listed(string pointer)
    {
        var name = pointer[(pointer.LastIndexOf('/') + 1)..];
        var list = $"{pointer[..^$"/properties/{name}".Length]}/required";
        return At(list) is JsonArray names && names.Any(one => (string?)one == name) ? list : null;
    }

    // Pipes are written otherwise in the form, so what stands between them is looked for.
    private string? FindText(string text)
    {
        var pieces = Pipe().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 0).ToList();
        return _texts.FirstOrDefault(one => pieces.TrueForAll(piece => one.Text.Contains(piece, StringComparison.Ordinal))).Pointer;
    }

    [GeneratedRegex(@"\$?\{+[^{}]*\}+")]
    private static partial Regex Pipe();
}
