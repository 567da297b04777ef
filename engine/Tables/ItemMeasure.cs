using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Tables;

/// <summary>The answers to an item.</summary>
internal sealed class ItemMeasure(Item item)
    : Measure(item.Id, item.ToldBy.Select(told => $"{item.Section}/{told}").ToHashSet())
{
    public override Reading Read(SectionState state) => item.IsNumber ? new NumberReading(item, state) : new ChoiceReading(item, state);

    /// <summary>Who was asked, and what they answered.</summary>
    private abstract class ItemReading<T>(Item item, SectionState state, Func<JsonNode, T> read) : Reading
    {
        private readonly bool[] _asked = [.. state.Counted.Select(one => one.Section.Asked.Contains(item.Question.Id))];

        protected IReadOnlyList<(bool Is, T Value)> Answers { get; } = [.. state.Counted
            .Select(one => one.Section.AnswerTo(item.Question.Id) is { } answer ? (true, read(answer)) : (false, default!))];

        protected Item Item => item;

        public override bool Has(int participant) => Answers[participant].Is;

        protected List<T> Given(IReadOnlyList<int> members) =>
            [.. members.Where(Has).Select(member => Answers[member].Value)];

        protected (int NotAsked, int Blank) Silent(IReadOnlyList<int> members) => (
            members.Count(member => !_asked[member]), members.Count(member => _asked[member] && !Has(member)));
    }

    private sealed class ChoiceReading(Item item, SectionState state)
        : ItemReading<IReadOnlyCollection<string>>(item, state, Tables.Item.Chosen)
    {
        public override Figure Of(Group group, IReadOnlyList<int> members, int state, int fewestForQuartiles)
        {
            var given = Given(members);
            var (notAsked, blank) = Silent(members);
            return new ChoiceFigure(Item.Id, group.Id, state)
            {
                N = given.Count,
                NotAsked = notAsked,
                Blank = blank,
                Counts = [.. Item.Codes.Select(code => (code, given.Count(chosen => chosen.Contains(code))))],
            };
        }
    }

    private sealed class NumberReading(Item item, SectionState state)
        : ItemReading<double>(item, state, answer => Scalars.Number(answer) ?? 0)
    {
        public override double? SizeOf(int participant) => Math.Abs(Answers[participant].Value);

        public override bool IsDominated(IReadOnlyList<int> members)
        {
            var sizes = Given(members).ConvertAll(Math.Abs);
            return sizes.Count > 0 && sizes.Max() > sizes.Sum() / 2;
        }

        public override Figure Of(Group group, IReadOnlyList<int> members, int state, int fewestForQuartiles)
        {
            var given = Given(members);
            var (notAsked, blank) = Silent(members);
            return new NumberFigure(Item.Id, group.Id, state)
            {
                N = given.Count,
                NotAsked = notAsked,
                Blank = blank,
                Mean = given.Count > 0 ? given.Average() : null,
                Quartiles = given.Count >= fewestForQuartiles ? Tables.Quartiles.Of(given) : null,
            };
        }
    }
}
