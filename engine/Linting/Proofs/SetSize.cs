using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

/// <summary>How many options of a multiple choice a valid answer may hold.</summary>
internal static class SetSize
{
    public static Interval Of(Thing thing, Chosen set) => Of(thing.Question!, set);

    public static Interval Of(Question question, Chosen set)
    {
        var open = question.Choices.Where(option => !set.Out.Contains(option.Code)).ToList();
        var exclusive = open.Where(option => option.Exclusive).Select(option => option.Code).ToHashSet();
        var alone = exclusive.Count > 0 && set.In.Count <= 1 && set.In.All(exclusive.Contains);
        var together = set.In.Overlaps(exclusive) ? 0 : open.Count - exclusive.Count;
        var most = Math.Min(together, question.Limits.Most is > 0 and var limit ? (int)limit : together);
        var least = Math.Max(Math.Max(1, (int)(question.Limits.Least ?? 0)), set.In.Count);
        if (least > most)
            return alone ? Between(1, 1) : Between(1, 0);
        return Between(alone ? 1 : least, most);
    }

    private static Interval Between(int low, int high) => new(new Limit(low), new Limit(high), IsWhole: true);
}
