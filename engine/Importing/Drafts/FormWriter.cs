using System.Text.Json.Nodes;
using FormEngine.Importing.Meaning;
using FormEngine.Schema;

namespace FormEngine.Importing.Drafts;

/// <summary>Writes a draft as a form of ours.</summary>
internal sealed class FormWriter
{
    private readonly DraftForm _form;

    // «required» is for what is always visible; the rest is required where it is.
    private readonly HashSet<DraftQuestion> _listed;

    private FormWriter(DraftForm form)
    {
        _form = form;
        _listed = [.. form.Pages.Where(page => page.Rule is null).SelectMany(page => page.Questions)
            .Concat(form.Questions.Where(question => question.Kind == DraftKind.Repeating).SelectMany(question => question.Parts))
            .Where(question => question is { Required: true, Rule: null })];
    }

    /// <summary>The form and its sidecars by file name.</summary>
    public static Dictionary<string, string> Write(DraftForm form)
    {
        var files = new Dictionary<string, string> { [$"{form.Id}.json"] = JsonLayout.Write(new FormWriter(form).Form()) };
        foreach (var language in form.Languages.Where(language => language != form.Language))
            files[$"{form.Id}.{language}.json"] = JsonLayout.Write(new TranslationWriter(form, language).Write());
        return files;
    }

    private JsonObject Form()
    {
        var json = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["id"] = _form.Id,
            ["x-version"] = _form.Version,
            ["x-language"] = _form.Language,
            ["title"] = _form.Title.Any(_form.Language) ?? _form.Id,
        };
        Add(json, "description", _form.Description);
        json["type"] = "object";
        json["x-pages"] = new JsonArray([.. _form.Pages.Select(Page)]);
        json["properties"] = Properties(_form.Questions);
        AddListed(json, _form.Questions);
        if (_form.Lists.Count > 0)
            json["definitions"] =
                new JsonObject(_form.Lists.Select(list => KeyValuePair.Create<string, JsonNode?>(list.Key, Choices(list.Value))));
        return json;
    }

    private JsonObject Page(DraftPage page)
    {
        var json = new JsonObject { ["id"] = page.Id, ["title"] = page.Title.Any(_form.Language) ?? page.Id };
        Add(json, "description", page.Description);
        Add(json, "x-visible-if", page.Rule);
        json["questions"] = Strings(page.Questions.Select(question => question.Id));
        return json;
    }

    private JsonObject Properties(IEnumerable<DraftQuestion> questions) =>
        new(questions.Select(question => KeyValuePair.Create<string, JsonNode?>(question.Id, Question(question))));

    private JsonObject Question(DraftQuestion question)
    {
        var json = new JsonObject { ["title"] = question.Title.Any(_form.Language) ?? question.Source };
        Add(json, "description", question.Description);
        AddKind(json, question);
        if (question.IsScale)
            json["x-display"] = "scale";
        foreach (var (name, value) in question.Keywords)
            json[name] = value!.DeepClone();
        Add(json, "x-pattern-text", question.PatternText);
        Add(json, "x-visible-if", question.Rule);
        AddRequired(json, question);
        if (question.Checks.Where(check => check.Rule.Rule is not Truth).ToList() is { Count: > 0 } checks)
            json["x-check"] = new JsonArray([.. checks.Select(Check)]);
        return json;
    }

    private void AddKind(JsonObject json, DraftQuestion question)
    {
        switch (question.Kind)
        {
            case DraftKind.Single:
                foreach (var (name, value) in Options(question).ToList())
                    json[name] = value!.DeepClone();
                break;
            case DraftKind.Multiple:
                (json["type"], json["uniqueItems"], json["items"]) = ("array", true, Options(question));
                break;
            case DraftKind.Matrix:
                (json["type"], json["properties"]) = ("object", Properties(question.Parts));
                break;
            case DraftKind.Repeating:
                (json["type"], json["items"]) = ("array", Columns(question));
                break;
            case DraftKind.Date:
                (json["type"], json["format"]) = ("string", "date");
                break;
            default:
                json["type"] = question.Kind switch { DraftKind.Boolean => "boolean", DraftKind.Number => "number", _ => "string" };
                break;
        }
    }

    private JsonObject Columns(DraftQuestion question)
    {
        var columns = new JsonObject { ["type"] = "object", ["properties"] = Properties(question.Parts) };
        AddListed(columns, question.Parts);
        return columns;
    }

    private JsonObject Options(DraftQuestion question) => question.List is { } list
        ? new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{list}" }) }
        : Choices(question.Options);

    private JsonObject Choices(List<DraftOption> options) =>
        new() { ["type"] = "string", ["oneOf"] = new JsonArray([.. options.Select(Option)]) };

    private JsonObject Option(DraftOption option)
    {
        var json = new JsonObject { ["enum"] = new JsonArray(option.Code), ["title"] = option.Title.Any(_form.Language) ?? option.Code };
        Add(json, "x-missing", option.Missing);
        if (option.Exclusive)
            json["x-exclusive"] = true;
        Add(json, "x-visible-if", option.Rule);
        return json;
    }

    private void AddListed(JsonObject json, IEnumerable<DraftQuestion> questions)
    {
        var listed = questions.Where(_listed.Contains).Select(question => question.Id).ToList();
        if (listed.Count > 0)
            json["required"] = Strings(listed);
    }

    private void AddRequired(JsonObject json, DraftQuestion question)
    {
        if (question.Required && !_listed.Contains(question))
            json["x-required-if"] = true;
        else if (question.RequiredIf is { Rule: not Truth } required)
            json["x-required-if"] = RulePrinter.Print(required.Rule);
    }

    private JsonObject Check(DraftCheck check) => new()
    {
        ["rule"] = RulePrinter.Print(check.Rule.Rule),
        ["message"] = check.Message.Any(_form.Language),
    };

    private static JsonArray Strings(IEnumerable<string> strings) => new([.. strings.Select(text => JsonValue.Create(text))]);

    private static void Add(JsonObject json, string name, string? text)
    {
        if (text is not null)
            json[name] = text;
    }

    private void Add(JsonObject json, string name, LocalText text) => Add(json, name, text.Any(_form.Language));
}
