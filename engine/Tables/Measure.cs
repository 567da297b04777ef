using FormEngine.Scoring;

namespace FormEngine.Tables;

/// <summary>What there is a figure of for each group: an item or an indicator.</summary>
/// <param name="id">Its name in tables.</param>
/// <param name="fallsWith">Of which others it tells: where one of them is suppressed for a group, so is this.</param>
internal abstract class Measure(string id, IReadOnlySet<string> fallsWith)
{
    public string Id => id;

    public IReadOnlySet<string> FallsWith => fallsWith;

    /// <summary>What those counted in a state say to it.</summary>
    public abstract Reading Read(SectionState state);
}

/// <summary>What those counted in a state say to one measure.</summary>
internal abstract class Reading
{
    /// <summary>Whether one of those counted is in its figures.</summary>
    public abstract bool Has(int participant);

    /// <summary>Whether a figure would tell of one of its members more than of all the others.</summary>
    public virtual bool IsDominated(IReadOnlyList<int> members) => false;

    /// <summary>How large the answer of one of those counted is; null where figures are no sums of answers.</summary>
    public virtual double? SizeOf(int participant) => null;

    /// <summary>The weighted mean of a group, and what it sums, by places; null where there is none.</summary>
    public virtual Weighing? Weigh(IReadOnlyList<int> members) => null;

    /// <summary>The figure of a group.</summary>
    public abstract Figure Of(Group group, IReadOnlyList<int> members, int state, int fewestForQuartiles);
}

/// <summary>A weighted mean.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Members">Whose answers it is of.</param>
/// <param name="Weights">What each weighs.</param>
internal sealed record Weighing(double Mean, IReadOnlyList<int> Members, IReadOnlyList<AnswerWeight> Weights);
