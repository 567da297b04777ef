using System.Collections.Immutable;
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
    private readonly Dictionary<string, RuleType> _attributes = [];
    private readonly ImmutableHashSet<object> _texts;
    private readonly Dictionary<string, ImmutableHashSet<object>> _values = [];
    private readonly RowNumbers _rows;

    public Vocabulary(Catalogue catalogue, RuleBook rules, IReadOnlyList<Expr> audience)
    {
        _catalogue = catalogue;
        var nodes = rules.All.Concat(audience).Select(rule => RuleReads.Nodes(rule).ToList()).ToList();
        foreach (var attribute in nodes.SelectMany(rule => rule).OfType<AttributeVariable>())
            _attributes[attribute.Use.Id] = Richer(_attributes.GetValueOrDefault(attribute.Use.Id), attribute.Type);
        _texts = [.. nodes.SelectMany(rule => rule).OfType<Constant>().Where(IsText).Select(constant => constant.Value)];
        _rows = new RowNumbers(nodes);
    }

    /// <summary>The attributes rules read.</summary>
    public IReadOnlyDictionary<string, RuleType> Attributes => _attributes;

    public CellKind KindOf(Cell cell)
    {
        if (cell == Cell.Today)
            return CellKind.Number;
        if (cell.AttributeId is { } attribute)
            return _attributes[attribute].Kind is RuleKind.Number or RuleKind.Date ? CellKind.Number : CellKind.Value;
        return _catalogue.Find(cell.Id).Question switch
        {
            NumberQuestion or DateQuestion => CellKind.Number,
            MultipleChoiceQuestion => CellKind.Set,
            _ => CellKind.Value,
        };
    }

    public ImmutableHashSet<object> ValuesOf(Cell cell)
    {
        if (!_values.TryGetValue(cell.Id, out var values))
            _values[cell.Id] = values = cell.AttributeId is { } attribute ? Values(_attributes[attribute]) : Values(_catalogue.Find(cell.Id).Question!);
        return values;
    }

    public Interval BoundsOf(Cell cell)
    {
        if (cell == Cell.Today)
            return Days;
        if (cell.AttributeId is { } attribute)
            return _attributes[attribute].Kind == RuleKind.Date ? Days : Interval.All;
        return cell.Id.EndsWith('#') ? Sizes : _catalogue.Find(cell.Id).Question switch
        {
            NumberQuestion number => Bounds.Of(number),
            DateQuestion => Days,
            _ => Interval.All,
        };
    }

    /// <summary>How many rows are worth trying, in rising order, and whether no other number could make a difference.</summary>
    public (IReadOnlyList<int> Counts, bool AreAll) RowCounts(string id) => _rows.Of((RepeatingQuestion)_catalogue.Find(id).Question!);

    public int? MostRows(string id) => ((RepeatingQuestion)_catalogue.Find(id).Question!).MaxRows;

    private static RuleType Richer(RuleType? known, RuleType type) => known is null || known.Codes is null ? type : known;

    private static bool IsText(Constant constant) =>
        constant.Type.Kind == RuleKind.Text || (constant.Type.Kind == RuleKind.Code && constant.Type.Codes is null);

    private ImmutableHashSet<object> Values(RuleType attribute) => attribute.Kind switch
    {
        RuleKind.Boolean => [true, false],
        _ => attribute.Codes is { } codes ? [.. codes] : _texts.Where(text => !Answers.Blank.Is((string)text)).ToImmutableHashSet().Union(Samples.Other(_texts)),
    };

    private ImmutableHashSet<object> Values(Question question) => question switch
    {
        BooleanQuestion => [true, false],
        SingleChoiceQuestion choice => [.. choice.Options.Select(option => option.Code)],
        _ => Samples.Of(question, _texts),
    };
}
