using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Components;

namespace FormEngine.Server.Tracking;

/// <summary>The figures of one group of participants: as a whole and per section.</summary>
public sealed record GroupFigures(string Label, Tally Overall, IReadOnlyList<Tally> Sections)
{
    /// <summary>The group's value in the address; null for all together.</summary>
    public string? Group { get; init; }
}

/// <summary>
/// A campaign seen through a filter. The figures are of those the groups and the search choose, whatever their status;
/// the rows are of those who also have the status asked for.
/// </summary>
public sealed class TrackingView
{
    private const int PageSize = 50;

    private readonly IReadOnlyList<Tracked> _chosen;

    /// <summary>Of all participants, also those taken out of the figures.</summary>
    public TrackingView(Campaign campaign, TrackedSurvey survey, IReadOnlyList<Tracked> participants, TrackingFilter filter)
    {
        (Campaign, Survey, Filter) = (campaign, survey, filter);
        Numbers = [.. survey.Numbers
            .Where(number => participants.Any(participant => participant.Attributes.Find(number.Id) is not null))
            .Select(number => new NumberFilter(
                number, filter.Min.GetValueOrDefault(number.Id), filter.Max.GetValueOrDefault(number.Id)))];
        All = [.. participants.Where(participant => !participant.Excluded)];
        Excluded = [.. participants.Where(participant => participant.Excluded)];
        Sections = AllSections.Any(section => section.Id == filter.Section)
            ? [.. AllSections.Where(section => section.Id == filter.Section)]
            : AllSections;
        _chosen = [.. All.Where(IsChosen)];
        var listed = ShowsExcluded ? Excluded.Where(IsChosen) : _chosen;
        Matching = [.. Sorted(listed.Where(HasStatus))];
        Paging = Paging.Of(filter.Page, PageSize, Matching.Count);
        By = Dimensions.FirstOrDefault(dimension => dimension.Id == filter.By) ?? Dimensions.FirstOrDefault();
    }

    public Campaign Campaign { get; }

    public TrackedSurvey Survey { get; }

    public TrackingFilter Filter { get; }

    public IReadOnlyList<Dimension> Dimensions => Survey.Dimensions;

    /// <summary>The attributes that are numbers and that somebody has, with the limits asked for.</summary>
    public IReadOnlyList<NumberFilter> Numbers { get; }

    public IReadOnlyList<TrackedSection> AllSections => Survey.Sections;

    /// <summary>The dimensions worth filtering by: with one group alone there is nothing to choose.</summary>
    public IEnumerable<Dimension> Choices => Dimensions.Where(dimension => dimension.Groups(All).Count > 1);

    /// <summary>The sections shown.</summary>
    public IReadOnlyList<TrackedSection> Sections { get; }

    /// <summary>Those the figures may be of.</summary>
    public IReadOnlyList<Tracked> All { get; }

    public IReadOnlyList<Tracked> Excluded { get; }

    public bool ShowsExcluded => Filter.Status == TrackingFilter.Excluded;

    /// <summary>How many the figures are of.</summary>
    public int Chosen => _chosen.Count;

    /// <summary>The rows, in order, on all pages.</summary>
    public IReadOnlyList<Tracked> Matching { get; }

    /// <summary>
    /// Of these, the sections that have the status asked for themselves: a whole that has been opened may hold sections that have not.
    /// </summary>
    public IEnumerable<(Guid Participant, string Section)> MatchingSections =>
        from participant in Matching
        from section in Sections
        where Filter.Allows(participant.Sections[section.Index])
        select (participant.Id, section.Id);

    public Paging Paging { get; }

    public IEnumerable<Tracked> Rows => Matching.Skip((Paging.Page - 1) * PageSize).Take(PageSize);

    /// <summary>The dimension whose groups are compared.</summary>
    public Dimension? By { get; }

    /// <summary>The filters that staff have saved for this round, by name.</summary>
    public IReadOnlyList<SavedFilter> Saved { get; init; } = [];

    /// <summary>The staff who may call, by name.</summary>
    public IReadOnlyList<Caller> Callers { get; init; } = [];

    public string? NameOf(Guid? caller) => Callers.FirstOrDefault(one => one.Id == caller)?.Name;

    public GroupFigures Figures(string label) => FiguresOf(label, _chosen);

    public IEnumerable<GroupFigures> Groups(Dimension by, Func<string, string> label)
    {
        var groups = _chosen.ToLookup(by.Group);
        return by.Sorted(groups.Select(group => group.Key)).Select(group => FiguresOf(label(group), groups[group]) with { Group = group });
    }

    /// <summary>The rows' own totals, for the foot of their table.</summary>
    public GroupFigures Totals(string label) => FiguresOf(label, Matching);

    private GroupFigures FiguresOf(string label, IEnumerable<Tracked> participants)
    {
        var list = participants as IReadOnlyCollection<Tracked> ?? [.. participants];
        return new GroupFigures(
            label,
            Tally.Of(list.Select(participant => participant.Overall)),
            [.. Sections.Select(section => Tally.Of(list.Select(participant => participant.Sections[section.Index])))]);
    }

    private bool IsChosen(Tracked participant) =>
        (string.IsNullOrWhiteSpace(Filter.Q) || Has(participant.Number) || Has(participant.Name))
        && Dimensions.All(dimension => string.IsNullOrEmpty(Filter.G.GetValueOrDefault(dimension.Id))
        || dimension.Group(participant) == Filter.G[dimension.Id])
        && (Filter.Caller is null || participant.CallerId == Filter.Caller)
        && Numbers.All(number => number.Allows(participant));

    private bool Has(string text) => text.Contains(Filter.Q!.Trim(), StringComparison.CurrentCultureIgnoreCase);

    /// <summary>Of the section chosen, else of the whole; something is owed where any section is.</summary>
    private bool HasStatus(Tracked participant) => Filter.Status == TrackingFilter.Owed
        ? Sections.Any(section => participant.Sections[section.Index].IsOwed())
        : Filter.Allows(Sections.Count < AllSections.Count ? participant.Sections[Sections[0].Index] : participant.Overall);

    private IEnumerable<Tracked> Sorted(IEnumerable<Tracked> participants)
    {
        var key = Filter.Sort?.TrimStart('-');
        var section = AllSections.FirstOrDefault(section => section.Id == key);
        var ordered = key switch
        {
            "name" => participants.OrderBy(participant => participant.Name, StringComparer.CurrentCulture),
            "overall" => participants.OrderBy(participant => participant.Overall),
            _ when section is not null => participants.OrderBy(participant => participant.Sections[section.Index]),
            _ => participants.OrderBy(participant => participant.Number, StringComparer.Ordinal),
        };
        return Filter.Sort?.StartsWith('-') == true ? ordered.Reverse() : ordered;
    }
}
