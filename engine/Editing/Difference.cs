using System.Text.Json.Nodes;

namespace FormEngine.Editing;

/// <summary>The changes that lead from one value to another, as small as they can be.</summary>
internal static class Difference
{
    public static IEnumerable<DraftChange> Between(DraftPlace place, JsonNode? was, JsonNode? now)
    {
        if (was?.GetType() != now?.GetType() || Siblings.Of(was) is not { } before || Siblings.Of(now) is not { } after)
            return JsonNode.DeepEquals(was, now) ? [] : [new Replaced(place, was, now)];
        return [.. Within(place, before, after)];
    }

    private static IEnumerable<DraftChange> Within(DraftPlace place, Siblings before, Siblings after)
    {
        var order = before.Keys.ToList();
        foreach (var key in before.Keys.Except(after.Keys))
        {
            yield return new Removed(place.Then(key), before.Get(key), Preceding(order, key));
            order.Remove(key);
        }

        string? last = null;
        foreach (var key in after.Keys)
        {
            if (!before.Has(key))
                yield return new Added(place.Then(key), after.Get(key), last);
            else if (Preceding(order, key) is var stands && stands != last)
                yield return new Moved(place.Then(key), stands, last);
            order.Remove(key);
            order.Insert(last is null ? 0 : order.IndexOf(last) + 1, key);
            last = key;
        }

        foreach (var key in before.Keys.Intersect(after.Keys))
            foreach (var change in Between(place.Then(key), before.Get(key), after.Get(key)))
                yield return change;
    }

    private static string? Preceding(List<string> order, string key) => order.IndexOf(key) is > 0 and var index ? order[index - 1] : null;
}
