using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Tables;

/// <summary>The scores of an indicator, which tell of its items.</summary>
internal sealed class IndicatorMeasure(Indicator indicator)
    : Measure(indicator.Id, indicator.Items.Select(item => $"{indicator.Section}/{item.Question}").ToHashSet())
{
    /// <summary>Its items, in order.</summary>
    public IReadOnlyList<string> Items { get; } = [.. indicator.Items.Select(item => $"{indicator.Section}/{item.Question}")];

    public override Reading Read(SectionState state) => new ScoreReading(indicator, state);

    /// <summary>Whether the items tell a group's figure: whoever has a valid item has a score, and of as many.</summary>
    public static bool IsToldByItems(Reading reading, IReadOnlyList<int> members) => ((ScoreReading)reading).IsToldByItems(members);

    private sealed class ScoreReading(Indicator indicator, SectionState state) : Reading
    {
        private static readonly ScoreOf None = new(null, 0);

        /// <summary>As the survey was when they were scored: another version may have got the indicator since.</summary>
        private readonly List<ScoreOf> _scores =
            [.. state.Counted.Select(one => one.Section.Scores.GetValueOrDefault(indicator.Id, None))];

        public override bool Has(int participant) => _scores[participant].Score is not null;

        public bool IsToldByItems(IReadOnlyList<int> members)
        {
            var some = members.Where(member => _scores[member].Valid > 0).ToList();
            return some.TrueForAll(Has) && some.Select(member => _scores[member].Valid).Distinct().Count() == 1;
        }

        public override Weighing? Weigh(IReadOnlyList<int> members)
        {
            var scored = members.Where(Has).ToList();
            var weights = scored.Select(member => state.Counted[member].Section.Weight).OfType<AnswerWeight>().ToList();
            return scored.Count > 0 && weights.Count == scored.Count
                ? new Weighing(
                    scored.Zip(weights, (member, weight) => weight.Value * _scores[member].Score!.Value).Sum()
                        / weights.Sum(weight => weight.Value), scored, weights)
                : null;
        }

        public override Figure Of(Group group, IReadOnlyList<int> members, int state, int fewestForQuartiles)
        {
            var scores = members.Select(member => _scores[member].Score).OfType<double>().ToList();
            return new IndicatorFigure(indicator.Id, group.Id, state)
            {
                N = scores.Count,
                Mean = scores.Count > 0 ? scores.Average() : null,
                Quartiles = scores.Count >= fewestForQuartiles ? Tables.Quartiles.Of(scores) : null,
            };
        }
    }
}
