using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Surveys;
using FormEngine.Tables.Disclosure;

namespace FormEngine.Tables;

/// <summary>The figures of one section: those of the last state, given that the states before it were shown.</summary>
internal sealed class SectionTables
{
    private const int QuartilesFrom = 4;

    private readonly int _minimum;
    private readonly List<SectionState> _states;
    private readonly List<Measure> _items;
    private readonly List<IndicatorMeasure> _indicators;
    private readonly List<StateDecision> _decisions = [];

    public SectionTables(
        SurveyDefinition survey, SurveySection section, CompiledForm form, int minimum,
        IReadOnlyList<IReadOnlyList<(ScoredParticipant Participant, IReadOnlyList<Group?> Groups)>> states)
    {
        _minimum = minimum;
        var columns = new ColumnList();
        _states = [.. states.Select(participants => SectionState.Of(section.Id, participants, columns))];
        var versions = _states.SelectMany(state => state.Counted).Select(one => one.Section.Form).Distinct();
        _items = [.. ItemList.Of(section.Id, form, versions).Select(item => new ItemMeasure(item))];
        _indicators = [.. survey.Indicators.Where(indicator => indicator.Section == section.Id)
            .Select(indicator => new IndicatorMeasure(indicator))];
        Decide(columns);
    }

    public IEnumerable<Figure> Items => _items.SelectMany(Figures);

    public IEnumerable<Figure> Of(Indicator indicator) => Figures(_indicators.Find(measure => measure.Id == indicator.Id)!);

    private void Decide(ColumnList columns)
    {
        List<Measure> measures = [.. _items, .. _indicators];
        var whole = new FigureHistory(_minimum, columns.PersonOfColumn);
        var histories = measures.ToDictionary(
            measure => measure.Id, measure => new FigureHistory(_minimum, columns.PersonOfColumn, Sizes(measure, columns)));
        foreach (var state in _states)
        {
            var shown = whole.Decide(state.Groups, group => state.Columns(group, _ => true), _ => true, _ => false);
            whole.Keep(shown.Select(group => state.Columns(group, _ => true)), []);
            var decision = new StateDecision(state, measures, shown, histories);
            decision.Keep();
            _decisions.Add(decision);
        }
    }

    /// <summary>How large the answers are, where they are numbers.</summary>
    private double[]? Sizes(Measure measure, ColumnList columns)
    {
        var sizes = new double[columns.PersonOfColumn.Count];
        foreach (var state in _states)
        {
            var reading = measure.Read(state);
            foreach (var (index, one) in state.Counted.Index())
            {
                if (reading.SizeOf(index) is not { } size)
                    return null;
                sizes[one.Column] = size;
            }
        }

        return sizes;
    }

    private IEnumerable<Figure> Figures(Measure measure) => _states[^1].Groups.Select(group => Figure(measure, group));

    /// <summary>Of the last state in which it may be shown.</summary>
    private Figure Figure(Measure measure, Group group)
    {
        for (var state = _states.Count - 1; state >= 0; state--)
        {
            if (_states[state].Groups.Contains(group) && _decisions[state].IsShown(measure, group))
                return Shown(measure, group, state);
        }

        return new SuppressedFigure(measure.Id, group.Id);
    }

    private Figure Shown(Measure measure, Group group, int state)
    {
        var figure = _decisions[state].Readings[measure.Id]
            .Of(group, _states[state].Members(group), state + 1, QuartilesFrom * _minimum);
        return figure is IndicatorFigure indicator && group == Group.Nation
            ? indicator with { Weighted = _decisions[state].WeightedOf(measure) }
            : figure;
    }
}
