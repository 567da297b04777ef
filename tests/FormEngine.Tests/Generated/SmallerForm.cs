using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>What a form can be made into by taking one thing away: a question, a keyword, an option, a part of a rule.</summary>
internal static class SmallerForm
{
    private static readonly string[] Rules = ["x-visible-if", "x-required-if", "rule"];

    // Without these it is another sort of thing, or none.
    private static readonly string[] Needed = ["id", "x-version", "x-language", "type", "title", "enum", "message", "format"];

    public static IEnumerable<JsonObject> Of(JsonObject form)
    {
        var paths = JsonEdit.Paths(form).ToList();
        return form["properties"]!.AsObject().Select(property => property.Key).Reverse().Select(id => WithoutQuestion(form, id))
            .Concat(paths.Where(path => !Needed.Contains(path[^1])).Select(path => JsonEdit.Without(form, path)))
            .Concat(paths.Where(path => Rules.Contains(path[^1])).SelectMany(path => WithSimpler(form, path)));
    }

    private static IEnumerable<JsonObject> WithSimpler(JsonObject form, object[] path) =>
        JsonEdit.At(form, path) is JsonValue value && value.TryGetValue<string>(out var rule)
            ? SimplerRule.Of(rule).Select(simpler => JsonEdit.With(form, path, simpler))
            : [];

    private static JsonObject WithoutQuestion(JsonObject form, string id)
    {
        var smaller = form.DeepClone().AsObject();
        smaller["properties"]!.AsObject().Remove(id);
        var pages = smaller["x-pages"]!.AsArray();
        foreach (var names in pages.Select(page => page!["questions"]!.AsArray()).Append(smaller["required"] as JsonArray ?? []))
            names.RemoveAll(name => (string?)name == id);
        pages.RemoveAll(page => page!["questions"]!.AsArray().Count == 0);
        return smaller;
    }
}
