namespace FormEngine.Replay;

/// <summary>Turns percentages into people.</summary>
internal static class Apportionment
{
    /// <summary>
    /// How many of some people chose each of several options that rule each other out, so that each share rounds to its percentage
    /// where that can be. The smallest give way first, so that sums of the large ones hold too.
    /// </summary>
    public static int[] Exclusive(int people, IReadOnlyList<decimal> percents)
    {
        var counts = percents.Select(percent => Nearest(people, percent)).ToArray();
        var smallestFirst = Enumerable.Range(0, counts.Length).OrderBy(i => percents[i]).ThenByDescending(i => i).ToList();
        while (counts.Sum() is var sum && sum != people)
        {
            var step = Math.Sign(people - sum);
            var moved = smallestFirst.Where(i => Rounds(counts[i] + step, people, percents[i])).DefaultIfEmpty(LeastOff(step)).First();
            counts[moved] += step;
        }

        return counts;

        int LeastOff(int step) => smallestFirst.Where(i => counts[i] + step >= 0)
            .MinBy(i => Math.Abs(((counts[i] + step) * 100m / people) - percents[i]));
    }

    public static int Nearest(int people, decimal percent) =>
        (int)Math.Round(people * percent / 100m, MidpointRounding.AwayFromZero);

    /// <summary>Whether a count of so many people is published as this percentage; either way, where it lies between two.</summary>
    private static bool Rounds(int count, int people, decimal percent) =>
        count >= 0 && Math.Abs((count * 100m / people) - percent) <= 0.5m;
}
