using FormEngine.Server.Tracking.Nonresponse;

namespace FormEngine.Server.Tests.Tracking.Nonresponse;

public sealed class RepresentativityTests
{
    /// <summary>
    /// By hand: rates 0.8 and 0.4 around 0.6 give S² = 8/199; chance adds ½·100/199·(0.16 + 0.24)/99 to it; its variance is
    /// 2·(50/199)²·(0.4/99)² + 4·(20/199)²·0.4/99.
    /// </summary>
    [Fact]
    public void Two_groups_reckoned_by_hand()
    {
        var indicator = Representativity.Of([new("a", 100, 80), new("b", 100, 40)])!;

        var spread = (8.0 / 199) - (50.0 / 199 * 0.4 / 99);
        var margin = 1.959963985 * Math.Sqrt((2 * Math.Pow(50.0 / 199 * 0.4 / 99, 2)) + (4 * Math.Pow(20.0 / 199, 2) * 0.4 / 99));
        Assert.Equal(1 - (2 * Math.Sqrt(8.0 / 199)), indicator.Unadjusted, 1e-9);
        Assert.Equal(1 - (2 * Math.Sqrt(spread)), indicator.Adjusted, 1e-9);
        Assert.Equal(1 - (2 * Math.Sqrt(spread + margin)), indicator.Low, 1e-9);
        Assert.Equal(1 - (2 * Math.Sqrt(spread - margin)), indicator.High, 1e-9);
    }

    [Theory]
    [InlineData(10, 10, 20, 20)]
    [InlineData(10, 5, 20, 10)]
    public void It_is_one_where_all_groups_answer_equally(int one, int oneAnswered, int other, int otherAnswered)
    {
        var indicator = Representativity.Of([new("a", one, oneAnswered), new("b", other, otherAnswered)])!;

        Assert.Equal((1, 1, 1), (indicator.Unadjusted, indicator.Adjusted, indicator.High));
    }

    [Fact]
    public void It_is_near_zero_where_one_half_always_answers_and_the_other_never() =>
        Assert.Equal(0, Representativity.Of([new("a", 500, 500), new("b", 500, 0)])!.Adjusted, 0.001);

    /// <summary>Rounds drawn from known propensities: the interval holds the true R about 95 times of 100, and R is right on
    /// average.</summary>
    [Fact]
    public void The_interval_holds_the_truth_as_often_as_it_says()
    {
        (int Participants, double Propensity)[] groups = [(60, .3), (80, .5), (40, .7), (120, .5), (50, .45)];
        var total = groups.Sum(group => group.Participants);
        var mean = groups.Sum(group => group.Participants * group.Propensity) / total;
        var truth = 1 - (2 * Math.Sqrt(groups.Sum(group => group.Participants * Math.Pow(group.Propensity - mean, 2)) / (total - 1)));
        var random = new Random(1);

        var rounds = Enumerable.Range(0, 2000).Select(_ => Representativity.Of([.. groups.Select((group, index) => new GroupCount(
            $"{index}", group.Participants, Enumerable.Range(0, group.Participants).Count(_ => random.NextDouble() < group.Propensity)))])!)
                .ToList();

        Assert.Equal(truth, rounds.Average(round => round.Adjusted), 0.015);
        Assert.InRange(rounds.Count(round => round.Low <= truth && truth <= round.High), 1860, 1940);
    }
}
