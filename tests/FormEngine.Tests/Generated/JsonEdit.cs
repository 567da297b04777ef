using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>Copies of JSON in which one place is changed. A path is made of keys and indices.</summary>
internal static class JsonEdit
{
    /// <summary>Every place below a node, what is above before what is below.</summary>
    public static IEnumerable<object[]> Paths(JsonNode? node) => Children(node)
        .SelectMany(child => Paths(child.Value).Select(path => (object[])[child.Step, .. path]).Prepend([child.Step]));

    public static JsonNode? At(JsonNode? node, IEnumerable<object> path) =>
        path.Aggregate(node, (at, step) => step is int index ? at![index] : at![(string)step]);

    public static JsonObject Without(JsonObject node, object[] path)
    {
        var copy = node.DeepClone().AsObject();
        if (path[^1] is int index)
            At(copy, path[..^1])!.AsArray().RemoveAt(index);
        else
            At(copy, path[..^1])!.AsObject().Remove((string)path[^1]);
        return copy;
    }

    public static JsonObject With(JsonObject node, object[] path, JsonNode value)
    {
        var copy = node.DeepClone().AsObject();
        At(copy, path)!.ReplaceWith(value);
        return copy;
    }

    private static IEnumerable<(object Step, JsonNode? Value)> Children(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => ((object)member.Key, member.Value)),
        JsonArray items => items.Select((item, index) => ((object)index, item)),
        _ => [],
    };
}
