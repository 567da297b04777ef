using FormEngine.Server.Tracking.Nonresponse;

namespace FormEngine.Server.Tests.Tracking.Nonresponse;

public sealed class PostStratificationTests
{
    /// <summary>By hand: (60/100) / (30/40) and (40/100) / (10/40); (24 + 16)² / (30·0.64 + 10·2.56).</summary>
    [Fact]
    public void Two_groups_reckoned_by_hand()
    {
        var weights = Of(("a", null, 60, 30), ("b", null, 40, 10));

        Assert.Equal([0.8, 1.6], weights.Strata.Select(stratum => Math.Round(stratum.Weight, 12)));
        Assert.Equal([2.0, 4.0], weights.Strata.Select(stratum => stratum.Expansion));
        Assert.Equal(1600 / 44.8, weights.EffectiveAnswers, 1e-9);
        Assert.Equal(1.6, weights.LargestWeight, 1e-12);
    }

    [Fact]
    public void A_group_nobody_answered_in_is_joined_with_the_one_before_it_and_the_first_with_the_one_after()
    {
        var weights = Of(("a", null, 10, 0), ("b", null, 10, 5), ("c", null, 10, 0), ("d", null, 10, 5));

        Assert.Equal(["a b c", "d"], Names(weights));
    }

    [Fact]
    public void A_cell_nobody_answered_in_is_joined_within_its_group_where_it_can_be()
    {
        var weights = Of(
            ("a", "x", 10, 5), ("a", "y", 10, 5), ("b", "x", 10, 0), ("b", "y", 10, 0), ("b", "z", 10, 5), ("c", "x", 10, 0));

        Assert.Equal(["ax", "ay", "bx by bz cx"], Names(weights));
    }

    [Fact]
    public void Nobody_is_weighted_where_nobody_answered() =>
        Assert.Null(PostStratification.Of([new CellCount(new Cell("a", null), 10, 0)]));

    private static IEnumerable<string> Names(PostStratification weights) =>
        weights.Strata.Select(stratum => string.Join(' ', stratum.Cells.Select(cell => cell.Group + cell.Subgroup)));

    private static PostStratification Of(params (string Group, string? Subgroup, int Participants, int Answered)[] cells) =>
        PostStratification.Of(
            [.. cells.Select(cell => new CellCount(new Cell(cell.Group, cell.Subgroup), cell.Participants, cell.Answered))])!;
}
