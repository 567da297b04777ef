using System.Globalization;
using FormEngine.Scoring;
using FormEngine.Tables;
using FormEngine.Tests.Scoring;

namespace FormEngine.Tests.Tables;

/// <summary>
/// A round by chance, of few participants in groups that overlap, with a follow-up and an indicator, in one state or more; and who is
/// in each figure, worked out from what was answered and not by the product.
/// </summary>
internal sealed class GuessedRound
{
    public const int Minimum = 3;

    private static readonly SmallRound Round = new("""
        { "a": { "title": "A", "type": "boolean" }, "h": { "title": "H", "type": "boolean", "x-visible-if": "answers.a" },
          "c": { "title": "C", "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Y", "x-score": 5 }, { "enum": ["unknown"], "title": "U", "x-missing": "dont_know" }] },
          "t": { "title": "T", "type": "string" } }
        """, """
        "comparisonGroups": [{ "id": "place", "title": "Place", "attribute": "place" },
          { "id": "size", "title": "Size", "attribute": "size", "bands": [{ "id": "small", "title": "S", "below": 1 }, { "id": "medium", "title": "M", "below": 2 }, { "id": "large", "title": "L" }] }],
        "crossings": [["place", "size"]],
        "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }] }]
        """);

    private readonly List<List<Answering>> _states = [];
    private readonly List<Dictionary<string, AnswerWeight>> _weights = [];
    private readonly Dictionary<(string Id, string Answers), int> _columns = [];

    /// <param name="seed">What is left to chance.</param>
    /// <param name="states">How many states have been shown.</param>
    /// <param name="allAnswer">Whether whoever takes part answers <c>a</c>, so that the section has the same gaps.</param>
    public GuessedRound(int seed, int states, bool allAnswer = false)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, random.Next(6, 15)).Select(i => Answering.ByChance(random, $"{i}")).ToList();
        for (var state = 0; state < states; state++)
        {
            _states.Add([.. people.Where(person => person.IsIn && (!allAnswer || person.A is not null))]);
            _weights.Add(people.GroupBy(person => $"{person.Place}").ToDictionary(
                stratum => stratum.Key,
                stratum => new AnswerWeight(stratum.Count() + random.Next(3), Math.Max(1, stratum.Count(person => person.Counts)))));
            people = [.. people.Select(person => random.Next(4) == 0 ? person.Again(random) : person)];
        }

        foreach (var person in _states.SelectMany(state => state).Where(person => person.Counts))
            _columns.TryAdd((person.Id, person.Answers), _columns.Count);
        People = [.. _columns.GroupBy(column => column.Key.Id).Select(own => own.Select(column => column.Value).ToArray())];
        Tables = [.. Enumerable.Range(1, states).Select(count => SurveyTables.Of(
            Round.Survey, Round.Forms, [.. Enumerable.Range(1, count).Select(Scored)], Minimum))];
    }

    /// <summary>The columns of each participant.</summary>
    public IReadOnlyList<int[]> People { get; }

    /// <summary>What was shown at each state.</summary>
    public IReadOnlyList<RoundTables> Tables { get; }

    public static IReadOnlyList<string> Items { get; } = ["one/a", "one/h", "one/c", "i"];

    public IEnumerable<Figure> Figures(int state, string item) =>
        Tables[state].Items.Concat(Tables[state].Indicators).Where(figure => figure.Item == item);

    /// <summary>The columns that a group's figure sums in a state, the first being 1.</summary>
    public IReadOnlyDictionary<int, double> Row(string item, string group, int state) => Row(item, group, state, _ => 1);

    /// <summary>Those that the nation's weighted mean sums.</summary>
    public IReadOnlyDictionary<int, double> WeightedRow(string item, int state) =>
        Row(item, SurveyGroups.Nation, state, person => _weights[state - 1][$"{person.Place}"].Value);

    /// <summary>All rows of an item that have been shown up to a state.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, double>> Shown(string item, int state)
    {
        var shown = Enumerable.Range(0, state).SelectMany(each => Figures(each, item)).Where(figure => !figure.IsSuppressed).ToList();
        return
        [
            .. shown.Select(figure => (figure.Group, State: figure.State!.Value)).Distinct()
                .Select(figure => Row(item, figure.Group, figure.State)),
            .. shown.OfType<IndicatorFigure>().Where(figure => figure.Weighted?.Value is not null).Select(figure => figure.State!.Value)
                .Distinct().Select(each => WeightedRow(item, each)),
        ];
    }

    private Dictionary<int, double> Row(string item, string group, int state, Func<Answering, double> weight) =>
        _states[state - 1].Where(person => person.Counts && person.IsInGroup(group) && person.IsInFigure(item))
            .ToDictionary(person => _columns[(person.Id, person.Answers)], weight);

    private IReadOnlyList<ScoredParticipant> Scored(int state) => Round.Again(
        Round.Scored(_states[state - 1].Select(Participant)).Zip(_states[state - 1], (scored, person) =>
            scored.Weighed(_ => _weights[state - 1][$"{person.Place}"])));

    private static Participant Participant(Answering person) => Round.Participant(person.Id, $"{{ {person.Answers} }}",
        $$"""{ {{string.Join(", ", new[] { person.Place is { } place ? $"\"place\": \"{place}\"" : null, person.Size is { } size ? $"\"size\": {size}" : null }.OfType<string>())}} }""");

    private sealed record Answering(string Id, string? Place, int? Size, bool IsIn, bool? A, bool? H, string? C)
    {
        /// <summary>What is visible of it.</summary>
        public string Answers => string.Join(", ", new[]
        {
            A is { } a ? $"\"a\": {Json(a)}" : null, A == true && H is { } h ? $"\"h\": {Json(h)}" : null, C is { } c ? $"\"c\": \"{c}\"" : null,
        }.OfType<string>());

        public bool Counts => A is not null || C is not null;

        public static Answering ByChance(Random random, string id) =>
            new Answering(
                id, random.Next(8) == 0 ? null : "xyz"[Math.Min(random.Next(3), random.Next(3))].ToString(),
                random.Next(8) == 0 ? null : random.Next(3), true, null, null, null).Again(random);

        public Answering Again(Random random) => this with
        {
            IsIn = random.Next(10) > 0,
            A = random.Next(6) == 0 ? null : random.Next(4) > 0,
            H = random.Next(5) == 0 ? null : random.Next(2) > 0,
            C = random.Next(6) == 0 ? null : random.Next(4) > 0 ? "yes" : "unknown",
        };

        public bool IsInFigure(string item) => item switch
        {
            "one/a" => A is not null,
            "one/h" => A == true && H is not null,
            "one/c" => C is not null,
            _ => C == "yes",
        };

        public bool IsInGroup(string group) => group.Split('/').All(part => part.Split(':') switch
        {
            ["place", var place] => Place == place,
            ["size", var size] => Size?.ToString(CultureInfo.InvariantCulture) == size.Replace("small", "0").Replace("medium", "1").Replace("large", "2"),
            _ => true,
        });

        private static string Json(bool flag) => flag ? "true" : "false";
    }
}
