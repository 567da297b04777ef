using FormEngine.Server.Tracking.Nonresponse;

namespace FormEngine.Server.Tests.Tracking.Nonresponse;

public sealed class ChiSquareTestTests
{
    /// <summary>
    /// Heart attacks with placebo and with aspirin, from the Physicians' Health Study; X² is 25.01 with one degree of
    /// freedom in Agresti, An Introduction to Categorical Data Analysis (2007), section 2.4.
    /// </summary>
    [Fact]
    public void A_published_table_gives_the_published_figures()
    {
        var test = ChiSquareTest.Of([new("placebo", 11034, 189), new("aspirin", 11037, 104)])!;

        Assert.Equal(25.01, test.Statistic, 0.005);
        Assert.Equal(1, test.Degrees);
        Assert.Equal(5.7e-7, test.PValue, 0.05e-7);
        Assert.False(test.IsDoubtful);
    }

    /// <summary>By hand: expected 60 and 40 in each, so 200/60 + 200/40; with two degrees of freedom p is exp(−X²/2).</summary>
    [Fact]
    public void Three_groups_reckoned_by_hand()
    {
        var test = ChiSquareTest.Of([new("a", 100, 50), new("b", 100, 60), new("c", 100, 70)])!;

        Assert.Equal(25.0 / 3, test.Statistic, 1e-12);
        Assert.Equal(2, test.Degrees);
        Assert.Equal(Math.Exp(-25.0 / 6), test.PValue, 1e-12);
        Assert.Equal(1.0 / 6, test.Strength, 1e-12);
    }

    [Theory]
    [InlineData(10, 5, 10, 5, false)] // Four expected counts of 5.
    [InlineData(8, 4, 12, 6, true)] // Two of four under 5.
    [InlineData(1, 1, 99, 49, true)] // One under 1.
    public void Small_expected_counts_make_it_doubtful(int one, int oneAnswered, int other, int otherAnswered, bool doubtful) =>
        Assert.Equal(doubtful, ChiSquareTest.Of([new("a", one, oneAnswered), new("b", other, otherAnswered)])!.IsDoubtful);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 20)]
    public void There_is_no_test_where_all_or_none_answered(int one, int other) =>
        Assert.Null(ChiSquareTest.Of([new("a", 10, one), new("b", 20, other)]));

    [Fact]
    public void There_is_no_test_of_one_group() => Assert.Null(ChiSquareTest.Of([new("a", 10, 5)]));
}
