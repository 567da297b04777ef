using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Surveys;
using FormEngine.Tables;

namespace FormEngine.Replay;

internal enum Verdict
{
    Equal,
    Differs,
    NotComparable,
}

/// <summary>One published figure beside what the product computes.</summary>
/// <param name="Subject">A question, an area, or who answered.</param>
/// <param name="Says">The figure in the report's words.</param>
/// <param name="Published">As published.</param>
/// <param name="Computed">What the product computes; null where there is nothing to compare with.</param>
/// <param name="N">How many it rests on.</param>
/// <param name="Verdict">Whether they agree.</param>
/// <param name="Difference">Computed less published.</param>
/// <param name="Because">Why they do not, or why they cannot be compared; else what to know of the figure.</param>
internal sealed record Line(
    string Subject, string Says, string Published, double? Computed, int? N, Verdict Verdict, double Difference, string? Because);

/// <summary>Compares all that was published with what the product computes from the answers of participants.</summary>
internal sealed class Comparison
{
    private const string PointsLost =
        "the points of the options stood in an annex that the report does not have; those of the forms are ours";

    private readonly Published _published;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Dictionary<string, ChoiceFigure> _items;
    private readonly Dictionary<string, IndicatorFigure> _indicators;

    public Comparison(
        Published published, SurveyDefinition survey, IReadOnlyDictionary<string, CompiledForm> forms,
        IReadOnlyList<Participant> participants)
    {
        _published = published;
        _participants = participants;
        var scored = participants.Select(participant => ScoredParticipant.Of(survey, participant)).ToList();
        var tables = SurveyTables.Of(survey, forms, [scored], minimum: 1);
        _items = tables.Items.OfType<ChoiceFigure>().Where(IsNation).ToDictionary(figure => figure.Item);
        _indicators = tables.Indicators.OfType<IndicatorFigure>().Where(IsNation).ToDictionary(figure => figure.Item);
    }

    public IEnumerable<Line> Lines() =>
    [
        .. _published.Rates.Select(Rate),
        .. _published.Areas.Select(Area),
        .. _published.Questions.SelectMany(question =>
            question.Figures.Count > 0 ? question.Figures.Select(figure => Percentage(question, figure)) : [InWords(question)]),
    ];

    private static bool IsNation(Figure figure) => figure.Group == "nation";

    private Line Rate(PublishedRate rate)
    {
        var n = _participants.Count(participant => Answered(rate.Of, participant));
        var computed = 100.0 * n / _participants.Count;
        return Judge("answered", rate.Of, $"{rate.Published} %", computed, _participants.Count, computed - rate.Published, 0.5,
            Contradiction(rate.Contradiction));
    }

    private static bool Answered(string of, Participant participant) => of switch
    {
        "any" => participant.Sections.Count > 0,
        "all" => participant.Sections.Count == 4,
        "part" => participant.Sections.Count is > 0 and < 4,
        _ => participant.Sections.ContainsKey(of),
    };

    private Line Area(PublishedArea area)
    {
        var figure = _indicators[area.Indicator];
        var published = area.Published.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return Judge(
            area.Indicator, area.Title, published, figure.Mean, figure.N, figure.Mean!.Value - area.Published, 0.05, PointsLost);
    }

    private Line Percentage(PublishedQuestion question, PublishedFigure figure)
    {
        var shares = figure.Of.Select(item => Share(_items[item], figure.Codes)).ToList();
        var computed = figure.How == "range" ? shares.Max() : shares.Average();
        var off = figure.Least is { } least && Math.Abs(shares.Min() - least) > Math.Abs(computed - figure.Published)
            ? shares.Min() - least
            : computed - figure.Published;
        var published = figure.Least is { } from ? $"{from}–{figure.Published} %" : $"{figure.Published} %";
        var because = Contradiction(figure.Contradiction ?? question.Contradiction) ?? figure.Read ?? question.Lost;
        var line = Judge(question.Item, figure.Says, published, computed, figure.Of.Max(item => _items[item].N), off, 0.5, because);
        return figure.Words is { } words
            ? line with { Verdict = Verdict.NotComparable, Because = $"the report gives no exact figure: «{words}»" }
            : line;
    }

    private static Line InWords(PublishedQuestion question) => new(question.Item, question.Title, "", null, null, Verdict.NotComparable, 0,
        $"the chart is lost, and the report tells only in words: «{string.Join("», «", question.Words!)}»");

    private static double Share(ChoiceFigure figure, IReadOnlyList<string> codes) =>
        100.0 * figure.Counts.Where(option => codes.Contains(option.Code)).Sum(option => option.Count) / figure.N;

    private static Line Judge(
        string subject, string says, string published, double? computed, int n, double difference, double tolerance, string? because) =>
        new(subject, says, published, computed, n, Math.Abs(difference) <= tolerance + 1e-9 ? Verdict.Equal : Verdict.Differs, difference,
            because);

    private string? Contradiction(int? number) =>
        number is { } n ? $"the report contradicts itself ({n}): {_published.Contradictions[n - 1]}" : null;
}
