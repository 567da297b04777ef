using MathNet.Numerics;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>
/// Pearson's chi-square test of whether all groups answer equally often: the sum of (observed − expected)² / expected
/// over those who answered and those who did not, in every group. Its strength is Cramér's V, from 0 to 1: how large the
/// differences are, whatever the number.
/// </summary>
public sealed record ChiSquareTest(double Statistic, int Degrees, double PValue, double Strength, double SmallestExpected,
    double ShareBelowFive)
{
    /// <summary>Cochran's rule: no expected count under 1, and at most a fifth of them under 5.</summary>
    public bool IsDoubtful => SmallestExpected < 1 || ShareBelowFive > 0.2;

    /// <returns>Null where there is nothing to compare: one group alone, or all or none answered.</returns>
    public static ChiSquareTest? Of(IReadOnlyList<GroupCount> groups)
    {
        var rate = NonresponseAnalysis.RateOf(groups);
        if (groups.Count < 2 || rate is 0 or 1)
            return null;
        var cells = groups.SelectMany(group => Cells(group, rate)).ToList();
        var statistic = cells.Sum(cell => Math.Pow(cell.Observed - cell.Expected, 2) / cell.Expected);
        var degrees = groups.Count - 1;
        return new ChiSquareTest(
            statistic, degrees, SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2),
            Math.Sqrt(statistic / groups.Sum(group => group.Participants)),
            cells.Min(cell => cell.Expected), (double)cells.Count(cell => cell.Expected < 5) / cells.Count);
    }

    private static IEnumerable<(double Observed, double Expected)> Cells(GroupCount group, double rate) =>
    [
        (group.Answered, group.Participants * rate),
        (group.Participants - group.Answered, group.Participants * (1 - rate)),
    ];
}
