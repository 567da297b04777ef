using FormEngine.Server.Tracking.Nonresponse;

namespace FormEngine.Server.Tests.Tracking.Nonresponse;

/// <summary>What holds for any counts.</summary>
public sealed class NonresponsePropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory, MemberData(nameof(Seeds))]
    public void Expected_counts_add_up_to_the_observed(int seed)
    {
        var analysis = NonresponseAnalysis.Of(Counts(seed));

        Assert.Equal(analysis.Groups.Sum(group => group.Count.Answered), analysis.Groups.Sum(group => group.Expected), 1e-9);
        Assert.Equal(0, analysis.Groups.Sum(group => group.Difference), 1e-9);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Names_and_order_of_groups_make_no_difference(int seed)
    {
        var counts = Counts(seed);
        var random = new Random(seed);
        var renamed = counts.Select(count => count with { Group = $"other {count.Group}" }).OrderBy(_ => random.Next()).ToList();
        var (before, after) = (NonresponseAnalysis.Of(counts), NonresponseAnalysis.Of(renamed));

        Same(before.Test?.Statistic, after.Test?.Statistic);
        Same(before.Test?.PValue, after.Test?.PValue);
        Same(before.Representativity?.Adjusted, after.Representativity?.Adjusted);
        Same(before.Representativity?.Low, after.Representativity?.Low);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_indicator_lies_in_its_interval_and_between_nought_and_one(int seed)
    {
        if (Representativity.Of(Counts(seed)) is not { } indicator)
            return;

        Assert.InRange(indicator.Adjusted, indicator.Low, indicator.High);
        Assert.InRange(indicator.Low, 0, 1);
        Assert.InRange(indicator.High, 0, 1);
        Assert.True(indicator.Adjusted >= indicator.Unadjusted);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Weights_add_up_to_the_participants_of_each_stratum_and_to_the_answers_in_all(int seed)
    {
        var cells = Counts(seed).ConvertAll(count => new CellCount(new Cell(count.Group, null), count.Participants, count.Answered));
        if (PostStratification.Of(cells) is not { } weights)
            return;

        Assert.All(weights.Strata, stratum => Assert.Equal(stratum.Participants, stratum.Answered * stratum.Expansion, 1e-9));
        Assert.Equal(cells.Sum(cell => cell.Participants), weights.Strata.Sum(stratum => stratum.Participants));
        Assert.Equal(cells.Sum(cell => cell.Answered), weights.Strata.Sum(stratum => stratum.Answered * stratum.Weight), 1e-9);
        Assert.InRange(weights.EffectiveAnswers, 0, cells.Sum(cell => cell.Answered) + 1e-9);
        Assert.Equal(cells.Select(cell => cell.Cell).ToHashSet(), weights.Strata.SelectMany(stratum => stratum.Cells).ToHashSet());
    }

    private static List<GroupCount> Counts(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 20)).Select(group =>
        {
            var participants = random.Next(1, 60);
            return new GroupCount($"{group}", participants, random.Next(3) == 0 ? 0 : random.Next(participants + 1));
        })];
    }

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-9);
    }
}
