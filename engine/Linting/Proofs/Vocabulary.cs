using System.Collections.Immutable;
using System.Globalization;
using FormEngine.Questions;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>What kind of values a cell holds.</summary>
internal enum CellKind
{
    /// <summary>A code, a text, or yes or no.</summary>
    Value,

    /// <summary>A number or a date.</summary>
    Number,

    /// <summary>A multiple choice.</summary>
    Set,
}

/// <summary>
/// Which values each cell may hold: those within the bounds of its question. Of texts that is every text some rule
/// compares with, and two more; of attributes whose codes are not listed likewise.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Interval Days =
        new(new Limit(DateOnly.MinValue.DayNumber), new Limit(DateOnly.MaxValue.DayNumber), IsWhole: true);

    private static readonly Interval Sizes = new(new Limit(0), null, IsWhole: true);

    private readonly Catalogue _catalogue;
    private readonly List<List<Expr>> _rules;
    private readonly Dictionary<string, RuleType> _attributes = [];
    private readonly ImmutableHashSet<object> _texts;
    private readonly Dictionary<string, ImmutableHashSet<object>> _values = [];
    private readonly RowNumbers _rows;
    private IReadOnlyList<double>? _numbers;

    public Vocabulary(Catalogue catalogue, RuleBook rules, IReadOnlyList<Expr> audience)
    {
        _catalogue = catalogue;
        _rules = [.. rules.All.Concat(audience).Select(rule => RuleReads.Nodes(rule).ToList())];
        foreach (var attribute in _rules.SelectMany(rule => rule).OfType<AttributeVariable>())
            _attributes[attribute.Use.Id] = Richer(_attributes.GetValueOrDefault(attribute.Use.Id), attribute.Type);
        _texts = [.. _rules.SelectMany(rule => rule).OfType<Constant>().Where(IsText).Select(constant => constant.Value)];
        _rows = new RowNumbers(_rules);
    }

    /// <summary>The numbers in rules that read an attribute.</summary>
    public IEnumerable<double> NumbersBeside(string attribute) => _rules
        .Where(rule => rule.OfType<AttributeVariable>().Any(variable => variable.Use.Id == attribute))
        .SelectMany(rule => rule.OfType<Constant>()).Select(constant => constant.Value).OfType<double>().Distinct();

    /// <summary>All numbers in rules, and dates as days.</summary>
    public IReadOnlyList<double> Numbers =>
        _numbers ??= [.. _rules.SelectMany(rule => rule).OfType<Constant>().Select(constant => constant.Value switch
    {
        double number => number,
        string date when constant.Type.Kind == RuleKind.Date =>
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber,
        _ => double.NaN,
    }).Where(double.IsFinite).Distinct()];

    /// <summary>The attributes rules read.</summary>
    public IReadOnlyDictionary<string, RuleType> Attributes => _attributes;

    public CellKind KindOf(Cell cell)
    {
        if (cell == Cell.Today)
            return CellKind.Number;
        if (cell.AttributeId is { } attribute)
            return _attributes[attribute].Kind is RuleKind.Number or RuleKind.Date ? CellKind.Number : CellKind.Value;
        return _catalogue.Find(cell.Id).Question!.Type switch
        {
            AnswerType.Number or AnswerType.Date => CellKind.Number,
            AnswerType.Set => CellKind.Set,
            _ => CellKind.Value,
        };
    }

    public ImmutableHashSet<object> ValuesOf(Cell cell)
    {
        if (!_values.TryGetValue(cell.Id, out var values))
            _values[cell.Id] = values = cell.AttributeId is { } attribute ? Values(attribute) : Values(_catalogue.Find(cell.Id).Question!);
        return values;
    }

    public Interval BoundsOf(Cell cell)
    {
        if (cell == Cell.Today)
            return Days;
        if (cell.AttributeId is { } attribute)
            return _attributes[attribute].Kind == RuleKind.Date ? Days : Interval.All;
        return cell.Id.EndsWith('#') ? Sizes : BoundsOf(_catalogue.Find(cell.Id).Question!);
    }

    /// <summary>How many rows are worth trying, in rising order, and whether no other number could make a difference.</summary>
    public (IReadOnlyList<int> Counts, bool AreAll) RowCounts(string id) => _rows.Of(_catalogue.Find(id).Question!);

    public int MostRows(string id) => (int)_catalogue.Find(id).Question!.Limits.Most!.Value;

    private static RuleType Richer(RuleType? known, RuleType type) => known is null || known.Codes is null ? type : known;

    private static bool IsText(Constant constant) =>
        constant.Type.Kind == RuleKind.Text || (constant.Type.Kind == RuleKind.Code && constant.Type.Codes is null);

    private ImmutableHashSet<object> Values(string attribute)
    {
        if (_attributes[attribute] is { Kind: RuleKind.Boolean })
            return [true, false];
        if (_attributes[attribute].Codes is { } codes)
            return [.. codes];
        var texts = ComparedWith(attribute).Where(text => !Answers.Blank.Is((string)text)).ToImmutableHashSet();
        return texts.Union(Samples.Other(texts));
    }

    // Beside anything but a text as written, any text may matter.
    private IEnumerable<object> ComparedWith(string attribute)
    {
        bool Is(Expr side) => side is AttributeVariable variable && variable.Use.Id == attribute;
        var others = _rules.SelectMany(rule => rule).OfType<Compare>().Where(compare => Is(compare.Left) || Is(compare.Right))
            .Select(compare => Is(compare.Left) ? compare.Right : compare.Left).ToList();
        return others.TrueForAll(other => other is Constant) ? others.Cast<Constant>().Select(constant => constant.Value) : _texts;
    }

    private static Interval BoundsOf(Question question) => question.Type switch
    {
        AnswerType.Number => Bounds.Of(question),
        AnswerType.Date => Days,
        _ => Interval.All,
    };

    private ImmutableHashSet<object> Values(Question question) => question.Type switch
    {
        AnswerType.Boolean => [true, false],
        AnswerType.Code => [.. question.Choices.Select(option => option.Code)],
        _ => Samples.Of(question, _texts),
    };
}
