namespace FormEngine.Versions.Comparing;

/// <summary>Compares two lists of named things.</summary>
internal static class Sequence
{
    /// <summary>
    /// Pairs the things of both lists by name: first those of the new list in its order, then what only the old one has.
    /// As few as possible count as moved.
    /// </summary>
    public static IEnumerable<(T? Old, T? New, bool IsMoved)> Align<T>(IReadOnlyList<T> before, IReadOnlyList<T> after,
        Func<T, string> name)
        where T : class
    {
        var old = before.Index().ToDictionary(item => name(item.Item));
        var unmoved = LongestRise([.. after.Select(name).Where(old.ContainsKey).Select(known => old[known].Index)]);
        foreach (var item in after)
            yield return old.Remove(name(item), out var was) ? (was.Item, item, !unmoved.Contains(was.Index)) : (null, item, false);
        foreach (var gone in before.Where(item => old.ContainsKey(name(item))))
            yield return (gone, null, false);
    }

    // Patience sorting: the last card of each pile, and for each card the one it was laid upon.
    private static HashSet<int> LongestRise(IReadOnlyList<int> numbers)
    {
        var tops = new List<int>();
        var below = new Dictionary<int, int>();
        foreach (var number in numbers)
        {
            var pile = ~tops.BinarySearch(number);
            if (pile > 0)
                below[number] = tops[pile - 1];
            if (pile == tops.Count)
                tops.Add(number);
            else
                tops[pile] = number;
        }

        var rise = new HashSet<int>();
        for (int? next = tops.Count > 0
            ? tops[^1]
            : null; next is { } number; next = below.TryGetValue(number, out var under) ? under : null)
            rise.Add(number);
        return rise;
    }
}
