using FormEngine.Scoring;
using FormEngine.Tables.Disclosure;

namespace FormEngine.Tables;

/// <summary>One section in one state: whose answers count, and the groups in the order in which they are tried.</summary>
internal sealed class SectionState
{
    private readonly Dictionary<Group, List<int>> _members;

    private SectionState(IReadOnlyList<Group> groups, IReadOnlyList<Counted> counted)
    {
        Groups = groups;
        Counted = counted;
        _members = groups.ToDictionary(group => group, _ => new List<int>());
        foreach (var (index, one) in counted.Index())
        {
            foreach (var group in one.Groups)
                _members[group].Add(index);
        }
    }

    /// <summary>Those that occur, whether anybody in them counts or not.</summary>
    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<Counted> Counted { get; }

    public static SectionState Of(
        string section, IReadOnlyList<(ScoredParticipant Participant, IReadOnlyList<Group?> Groups)> participants, ColumnList columns)
    {
        var counted = new List<Counted>();
        foreach (var (participant, groups) in participants)
        {
            if (participant.Sections.TryGetValue(section, out var own))
                counted.Add(new Counted(columns.Add(participant.Id, own), [.. groups.OfType<Group>()], own));
        }

        return new SectionState(Ordered(participants.Select(one => one.Groups)), counted);
    }

    /// <summary>Who of those counted are in a group, by their places.</summary>
    public IReadOnlyList<int> Members(Group group) => _members[group];

    /// <summary>The columns of those in a group whom a figure is about.</summary>
    public Row Columns(Group group, Func<int, bool> isIn) =>
        new([.. _members[group].Where(isIn).Select(index => Counted[index].Column)]) { Division = group.Division };

    /// <summary>And of a weighted mean.</summary>
    public Row Columns(Weighing weighing) => new(
        [.. weighing.Members.Select(index => Counted[index].Column)],
        [.. weighing.Weights.Select(weight => Field.Of(weight.Asked, weight.Answered))]);

    /// <summary>The nation, then dimension by dimension, in each the largest first, then by name; crossings last.</summary>
    private static List<Group> Ordered(IEnumerable<IReadOnlyList<Group?>> groups) =>
        [.. groups.SelectMany(own => own.Index()).Where(group => group.Item is not null)
            .GroupBy(group => group)
            .OrderBy(group => group.Key.Index)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Item!.Id, StringComparer.Ordinal)
            .Select(group => group.Key.Item!)];
}
