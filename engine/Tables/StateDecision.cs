using FormEngine.Tables.Disclosure;

namespace FormEngine.Tables;

/// <summary>Decides for one section in one state which figures may be shown.</summary>
internal sealed class StateDecision
{
    private readonly SectionState _state;
    private readonly IReadOnlyList<Measure> _measures;
    private readonly IReadOnlyDictionary<string, FigureHistory> _histories;
    private readonly HashSet<Group> _section;
    private readonly Dictionary<string, HashSet<Group>> _shown = [];
    private readonly HashSet<(string Measure, Group Group)> _told = [];
    private readonly Dictionary<string, (Weighing Weighing, bool IsShown)> _weighted = [];

    /// <param name="state">The state.</param>
    /// <param name="measures">Items in the form's order, then indicators: each tells of earlier ones alone.</param>
    /// <param name="section">The groups for which the section may be shown.</param>
    /// <param name="histories">What has been shown of each measure before.</param>
    public StateDecision(
        SectionState state, IReadOnlyList<Measure> measures, HashSet<Group> section,
        IReadOnlyDictionary<string, FigureHistory> histories)
    {
        (_state, _measures, _section, _histories) = (state, measures, section, histories);
        Readings = measures.ToDictionary(measure => measure.Id, measure => measure.Read(state));
        do
        {
            foreach (var measure in measures)
                _shown[measure.Id] = Decide(measure);
        }
        while (TellsMore());
        foreach (var measure in measures)
            Weigh(measure);
    }

    public IReadOnlyDictionary<string, Reading> Readings { get; }

    public bool IsShown(Measure measure, Group group) => _shown[measure.Id].Contains(group);

    /// <summary>The nation's weighted mean, beside its mean; null where there is none.</summary>
    public WeightedMean? WeightedOf(Measure measure) => _weighted.TryGetValue(measure.Id, out var own)
        ? new WeightedMean(own.IsShown ? own.Weighing.Mean : null)
        : null;

    /// <summary>Remembers what is shown now, for the states to come.</summary>
    public void Keep()
    {
        foreach (var measure in _measures)
            _histories[measure.Id].Keep(
                _weighted.TryGetValue(measure.Id, out var own) && own.IsShown
                    ? Rows(measure, isShown: true).Append(_state.Columns(own.Weighing))
                    : Rows(measure, isShown: true),
                _state.Groups.Where(group => IsSecret(measure, group)).Select(group => Columns(measure, group)));
    }

    private HashSet<Group> Decide(Measure measure) => _histories[measure.Id].Decide(
        _state.Groups, group => Columns(measure, group), group => IsOffered(measure, group), group => IsSecret(measure, group));

    /// <summary>The nation's weighted mean where its mean is shown. It comes last, and where it fails it alone is left out.</summary>
    private void Weigh(Measure measure)
    {
        if (!IsShown(measure, Group.Nation) || Readings[measure.Id].Weigh(_state.Members(Group.Nation)) is not { } weighing)
            return;
        var isShown = _histories[measure.Id]
            .MayShow(_state.Columns(weighing), Rows(measure, isShown: true), Rows(measure, isShown: false));
        _weighted[measure.Id] = (weighing, isShown);
    }

    private IEnumerable<Row> Rows(Measure measure, bool isShown) =>
        _state.Groups.Where(group => IsShown(measure, group) == isShown).Select(group => Columns(measure, group));

    private Row Columns(Measure measure, Group group) => _state.Columns(group, Readings[measure.Id].Has);

    /// <summary>An indicator is where its items are; an item where the section is.</summary>
    private bool IsOffered(Measure measure, Group group) => measure is IndicatorMeasure || _section.Contains(group);

    /// <summary>What it tells of is suppressed, or it tells too much of one participant.</summary>
    private bool IsSecret(Measure measure, Group group) =>
        measure.FallsWith.Any(told => _shown.TryGetValue(told, out var groups) && !groups.Contains(group))
        || _told.Contains((measure.Id, group))
        || Readings[measure.Id].IsDominated(_state.Members(group));

    /// <summary>Where an indicator is suppressed but its items would tell what it is, one of them is not shown either.</summary>
    private bool TellsMore()
    {
        var before = _told.Count;
        foreach (var indicator in _measures.OfType<IndicatorMeasure>())
        {
            foreach (var group in _state.Groups.Where(group => !IsShown(indicator, group) && Columns(indicator, group).Count > 0))
            {
                if (indicator.Items.All(item => !_shown.TryGetValue(item, out var groups) || groups.Contains(group))
                    && IndicatorMeasure.IsToldByItems(Readings[indicator.Id], _state.Members(group)))
                    _told.Add((indicator.Items[^1], group));
            }
        }

        return _told.Count > before;
    }
}
