using MathNet.Numerics.Distributions;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>
/// The R-indicator, R = 1 − 2·S, where S is the standard deviation of the response propensities: 1 where all answer
/// equally often, near 0 where some always and others never do (Schouten, Cobben and Bethlehem 2009, Survey Methodology
/// 35(1)). Everybody was asked, and the propensity is the rate of one's group. Adjusted, it is without what chance alone
/// adds to S² (Shlomo, Skinner and Schouten 2012, for groups); low and high hold it in about 95 of 100 cases.
/// </summary>
public sealed record Representativity(double Unadjusted, double Adjusted, double Low, double High)
{
    private static readonly double Quantile = Normal.InvCDF(0, 1, 0.975);

    /// <returns>Null where nobody answered.</returns>
    public static Representativity? Of(IReadOnlyList<GroupCount> groups)
    {
        var rate = NonresponseAnalysis.RateOf(groups);
        var total = groups.Sum(group => group.Participants);
        if (rate == 0 || total < 2)
            return null;
        var spread = groups.Sum(group => group.Participants * Math.Pow(group.Rate - rate, 2)) / (total - 1);
        var adjusted = spread - Chance(groups, total);
        var margin = Quantile * Math.Sqrt(Variance(groups, total, rate));
        return new Representativity(Indicator(spread), Indicator(adjusted), Indicator(adjusted + margin), Indicator(adjusted - margin));
    }

    private static double Indicator(double spread) => Math.Max(0, 1 - (2 * Math.Sqrt(Math.Max(0, spread))));

    /// <summary>What S² is expected to be where all groups are alike: the rates vary by chance.</summary>
    private static double Chance(IReadOnlyList<GroupCount> groups, int total) =>
        groups.Sum(group => Weight(group, group, total) * RateVariance(group));

    /// <summary>
    /// The variance of S². It is a quadratic form ρ'Aρ in the groups' rates, which are independent and nearly normal with
    /// variances V: 2·tr(AVAV) + 4·ρ'AVAρ.
    /// </summary>
    private static double Variance(IReadOnlyList<GroupCount> groups, int total, double rate)
    {
        var trace = groups.Sum(one => groups.Sum(other =>
            Math.Pow(Weight(one, other, total), 2) * RateVariance(one) * RateVariance(other)));
        var slope = groups.Sum(group => Math.Pow(group.Participants * (group.Rate - rate) / (total - 1), 2) * RateVariance(group));
        return (2 * trace) + (4 * slope);
    }

    /// <summary>A cell of A, which makes S² of the rates.</summary>
    private static double Weight(GroupCount one, GroupCount other, int total) =>
        ((ReferenceEquals(one, other) ? one.Participants : 0) - ((double)one.Participants * other.Participants / total)) / (total - 1);

    /// <summary>Of a group of one it cannot be estimated, and counts as nothing.</summary>
    private static double RateVariance(GroupCount group) =>
        group.Participants == 1 ? 0 : group.Rate * (1 - group.Rate) / (group.Participants - 1);
}
