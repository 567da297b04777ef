using FormEngine.Organisations;
using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>All that the rules of one form may name, and the variables they have come to need.</summary>
internal sealed class RuleNames
{
    private readonly Dictionary<string, int> _index = [];
    private readonly Dictionary<string, SlotTable> _cells = [];
    private readonly Dictionary<string, AttributeUse> _attributes = [];
    private readonly AttributeSchema? _schema;

    public RuleNames(IReadOnlyList<Question> questions, AttributeSchema? schema)
    {
        Questions = questions;
        _schema = schema;
        for (var i = 0; i < questions.Count; i++)
            _index[questions[i].Id] = i;
    }

    public IReadOnlyList<Question> Questions { get; }

    public SlotTable Slots { get; } = new("a");

    public int IndexOf(string questionId) => _index.GetValueOrDefault(questionId, -1);

    /// <summary>The variable that holds the rows of a repeating question.</summary>
    public Slot Rows(Question repeating)
    {
        Cells(repeating);
        return Slots.Rows(repeating);
    }

    /// <summary>The variables of one row of a repeating question.</summary>
    public SlotTable Cells(Question repeating)
    {
        if (_cells.TryGetValue(repeating.Id, out var cells))
            return cells;
        _cells[repeating.Id] = cells = new SlotTable("c");
        // Every column has one, because whether a row counts hangs on all of its cells.
        foreach (var column in repeating.Parts)
            _ = cells.Main(column);
        return cells;
    }

    public RuleType TypeOf(string attribute) => _attributes[attribute].Type;

    public AttributeUse Attribute(string id, int offset)
    {
        if (_attributes.TryGetValue(id, out var use))
            return use;
        if (_schema is null)
            use = new AttributeUse(id, RuleType.Open);
        else if (_schema.Attributes.TryGetValue(id, out var type))
            use = new AttributeUse(id, TypeOf(type));
        else
            throw new RuleException("unknown_name", $"The survey has no attribute «{id}». Name one of its «attributes».", offset);
        return _attributes[id] = use;
    }

    private static RuleType TypeOf(AttributeType type) => type.Kind switch
    {
        AttributeKind.Number => RuleType.Number,
        AttributeKind.Boolean => RuleType.Boolean,
        AttributeKind.Date => RuleType.Date,
        AttributeKind.Text => RuleType.Text,
        _ => new RuleType(RuleKind.Code, type.Codes),
    };
}
