namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>A group of participants, and how many of them answered.</summary>
public sealed record GroupCount(string Group, int Participants, int Answered)
{
    public double Rate => (double)Answered / Participants;
}

/// <summary>A group beside what it would have been, had every group answered as much as all together.</summary>
public sealed record GroupResponse(GroupCount Count, double Expected)
{
    /// <summary>Answers more than expected; fewer where it is negative.</summary>
    public double Difference => Count.Answered - Expected;
}

/// <summary>How evenly the groups of one division answered. Facts in, figures out.</summary>
public sealed record NonresponseAnalysis(IReadOnlyList<GroupResponse> Groups, ChiSquareTest? Test, Representativity? Representativity)
{
    /// <param name="counts">Groups with at least one participant each.</param>
    public static NonresponseAnalysis Of(IReadOnlyList<GroupCount> counts)
    {
        var rate = RateOf(counts);
        return new NonresponseAnalysis(
            [.. counts.Select(count => new GroupResponse(count, count.Participants * rate))],
            ChiSquareTest.Of(counts), Representativity.Of(counts));
    }

    /// <summary>The rate of all groups together; 0 where there are none.</summary>
    public static double RateOf(IEnumerable<GroupCount> counts)
    {
        var (participants, answered) = (0, 0);
        foreach (var count in counts)
            (participants, answered) = (participants + count.Participants, answered + count.Answered);
        return participants == 0 ? 0 : (double)answered / participants;
    }
}
