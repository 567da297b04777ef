using System.Text.Json.Nodes;

namespace FormEngine.Importing.Drafts;

/// <summary>Writes the sidecar file of one language.</summary>
internal sealed class TranslationWriter(DraftForm form, string language)
{
    public JsonObject Write()
    {
        var json = new JsonObject { ["x-language"] = language };
        AddTexts(json, form.Title, form.Description);
        AddAll(json, "pages", form.Pages, page => page.Id, page => Texts(page.Title, page.Description));
        AddAll(json, "questions", form.Questions, question => question.Id, Question);
        AddAll(json, "definitions", form.Lists, list => list.Key, list =>
        {
            var definition = new JsonObject();
            AddOptions(definition, list.Value);
            return definition;
        });
        return json;
    }

    private static void AddAll<T>(JsonObject json, string name, IEnumerable<T> items, Func<T, string> id, Func<T, JsonObject> write)
    {
        var all = new JsonObject(items.Select(item => KeyValuePair.Create<string, JsonNode?>(id(item), write(item)))
            .Where(pair => pair.Value!.AsObject().Count > 0));
        if (all.Count > 0)
            json[name] = all;
    }

    private JsonObject Question(DraftQuestion question)
    {
        var json = Texts(question.Title, question.Description);
        if (question.PatternText.In(language) is { } words)
            json["pattern-text"] = words;
        if (question.List is null)
            AddOptions(json, question.Options);
        AddAll(json, question.Kind == DraftKind.Matrix ? "rows" : "columns", question.Parts, part => part.Id, Question);
        var checks = question.Checks.Where(check => check.Rule.Rule is not Meaning.Truth).ToList();
        if (checks.Exists(check => check.Message.In(language) is not null))
            json["checks"] =
                new JsonArray(
                    [.. checks.Select(check => JsonValue.Create(check.Message.In(language) ?? check.Message.Any(form.Language)))]);
        return json;
    }

    private void AddOptions(JsonObject json, List<DraftOption> options)
    {
        var texts = options.Where(option => option.Title.In(language) is not null)
            .Select(option => KeyValuePair.Create<string, JsonNode?>(option.Code, option.Title.In(language))).ToList();
        if (texts.Count > 0)
            json["options"] = new JsonObject(texts);
    }

    private JsonObject Texts(LocalText title, LocalText description)
    {
        var json = new JsonObject();
        AddTexts(json, title, description);
        return json;
    }

    private void AddTexts(JsonObject json, LocalText title, LocalText description)
    {
        if (title.In(language) is { } text)
            json["title"] = text;
        if (description.In(language) is { } help)
            json["description"] = help;
    }
}
