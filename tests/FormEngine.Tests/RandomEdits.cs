using System.Text.Json.Nodes;
using FormEngine.Compilation;

namespace FormEngine.Tests;

/// <summary>Versions of a form as a careless designer might make them, one edit after another.</summary>
internal sealed class RandomEdits(string json, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The form, and versions of it; each differs from the one before by some edits that compile.</summary>
    public IReadOnlyList<CompiledForm> Versions(int count)
    {
        var versions = new List<CompiledForm> { FormCompiler.Compile(json).Form! };
        var current = json;
        while (versions.Count < count)
        {
            for (var edit = 0; edit < 6; edit++)
                current = Edited(current) ?? current;
            var form = JsonNode.Parse(current)!.AsObject();
            form["x-version"] = $"seed {seed}.{versions.Count}";
            versions.Add(FormCompiler.Compile(current = form.ToJsonString()).Form!);
        }

        return versions;
    }

    /// <summary>The form, and what becomes of it edit by edit.</summary>
    public IReadOnlyList<string> Walk(int edits)
    {
        var walk = new List<string> { json };
        for (var edit = 0; edit < edits; edit++)
            walk.Add(Edited(walk[^1]) ?? walk[^1]);
        return walk;
    }

    private string? Edited(string before)
    {
        var form = JsonNode.Parse(before)!.AsObject();
        Edit(form);
        var after = form.ToJsonString();
        return FormCompiler.Compile(after).Form is null ? null : after;
    }

    private void Edit(JsonObject form)
    {
        var questions = form["properties"]!.AsObject();
        var (id, question) = Pick(questions);
        switch (_random.Next(5))
        {
            case 0 when questions.Count > 3:
                Rename(form, id, null);
                break;
            case 1:
                Rename(form, id, $"q{_random.Next(1000)}");
                break;
            case 2:
                questions[id] = Pick(questions).Value!.DeepClone();
                break;
            case 3 when Lists(question!).ToList() is { Count: > 0 } lists:
                EditOptions(lists[_random.Next(lists.Count)]);
                break;
            default:
                var parts = (question!["items"] ?? question)["properties"] as JsonObject ?? form["definitions"] as JsonObject ?? [];
                if (parts.Count > 0)
                    parts.Remove(Pick(parts).Key);
                break;
        }
    }

    private KeyValuePair<string, JsonNode?> Pick(JsonObject members) => members.ElementAt(_random.Next(members.Count));

    private static IEnumerable<JsonArray> Lists(JsonNode node) => node switch
    {
        JsonObject members =>
            members.SelectMany(member => member is { Key: "oneOf", Value: JsonArray options }
                ? [options]
                : member.Value is null ? [] : Lists(member.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Lists(item)),
        _ => [],
    };

    private void EditOptions(JsonArray options)
    {
        if (_random.Next(2) == 0)
            options.RemoveAt(_random.Next(options.Count));
        else
            options.Insert(_random.Next(options.Count),
                new JsonObject { ["enum"] = new JsonArray($"c{_random.Next(1000)}"), ["title"] = $"Option {_random.Next()}" });
    }

    // Without a new name the question goes.
    private static void Rename(JsonObject form, string id, string? name)
    {
        var questions = form["properties"]!.AsObject();
        var question = questions[id];
        questions.Remove(id);
        if (name is not null)
            questions.TryAdd(name, question);
        foreach (var place in form["x-pages"]!.AsArray().Select(page => page!["questions"]!.AsArray()))
        {
            if (place.FirstOrDefault(item => (string?)item == id) is not { } here)
                continue;
            if (name is not null)
                place.Insert(place.IndexOf(here), name);
            place.Remove(here);
        }

        if (form["required"] is JsonArray required && required.FirstOrDefault(item => (string?)item == id) is { } named)
            required.Remove(named);
    }
}
