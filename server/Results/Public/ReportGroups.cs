using FormEngine.Server.Tracking;
using FormEngine.Surveys;
using FormEngine.Tables;

namespace FormEngine.Server.Results.Public;

/// <summary>A group that figures are given for, as readers know it.</summary>
public sealed record NamedGroup(string Id, string Name);

/// <summary>The groups of one dimension, or of two that are crossed.</summary>
public sealed record GroupList(string Id, string Title, IReadOnlyList<NamedGroup> Groups);

/// <summary>The groups there are tables for: all who take part, and each dimension's.</summary>
public sealed class ReportGroups
{
    private readonly Dictionary<string, Dimension> _dimensions;
    private readonly string _all;

    public ReportGroups(SurveyDefinition survey, SurveyTexts texts, IEnumerable<string> groups, string all)
    {
        _all = all;
        _dimensions = Dimension.Of(survey, texts).ToDictionary(dimension => dimension.Id);
        Lists = [.. groups.Where(group => group != SurveyGroups.Nation).GroupBy(DimensionOf).Select(List)];
        Known = [SurveyGroups.Nation, .. Lists.SelectMany(list => list.Groups).Select(group => group.Id)];
    }

    /// <summary>Each dimension and crossing, in the survey's order.</summary>
    public IReadOnlyList<GroupList> Lists { get; }

    /// <summary>All groups' names in tables.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>What a group is called where its dimension is not said.</summary>
    public string NameOf(string group) => SurveyGroups.Parts(group) is { Count: > 0 } parts
        ? string.Join(", ", parts.Select(part => $"{_dimensions[part.Dimension].Title}: {_dimensions[part.Dimension].Label(part.Value)}"))
        : _all;

    /// <summary>A group that holds this one; null for all who take part.</summary>
    public static string? Wider(string group) => group == SurveyGroups.Nation
        ? null
        : group.Contains('/', StringComparison.Ordinal) ? group.Split('/')[0] : SurveyGroups.Nation;

    private static string DimensionOf(string group) =>
        string.Join('/', SurveyGroups.Parts(group).Select(part => part.Dimension));

    /// <summary>In the order of its dimension, of which there are two at most.</summary>
    private GroupList List(IGrouping<string, string> groups)
    {
        var dimensions = groups.Key.Split('/').Select(id => _dimensions[id]).ToList();
        var valued = groups.Select(group => (Id: group, Values: SurveyGroups.Parts(group).Select(part => part.Value).ToList())).ToList();
        var first = Order(dimensions[0], valued.Select(group => group.Values[0]));
        var last = Order(dimensions[^1], valued.Select(group => group.Values[^1]));
        return new GroupList(groups.Key, string.Join(" × ", dimensions.Select(dimension => dimension.Title)),
            [.. valued.OrderBy(group => first[group.Values[0]]).ThenBy(group => last[group.Values[^1]]).Select(group =>
                new NamedGroup(group.Id, string.Join(", ", group.Values.Select((value, index) => dimensions[index].Label(value)))))]);
    }

    private static Dictionary<string, int> Order(Dimension dimension, IEnumerable<string> values) =>
        dimension.Sorted(values.Distinct()).Index().ToDictionary(value => value.Item, value => value.Index);
}
