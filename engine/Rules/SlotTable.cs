using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>What a variable of the module holds.</summary>
internal enum SlotKind
{
    /// <summary>The answer to a question, row or cell.</summary>
    Value,

    /// <summary>Whether one code of a multiple choice is chosen.</summary>
    Chosen,

    /// <summary>How many codes of a multiple choice are chosen.</summary>
    Count,

    /// <summary>Repeating rows.</summary>
    Rows,

    /// <summary>An attribute of the organisation.</summary>
    Attribute,

    /// <summary>Today's date.</summary>
    Today,
}

/// <summary>A variable of the module.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Id">Of which question, row, column or attribute.</param>
/// <param name="Code">Of which code.</param>
/// <param name="Name">What it is called in the module.</param>
internal sealed record Slot(SlotKind Kind, string Id, string? Code, string Name);

/// <summary>The variables the rules of a form read, in the order the module takes them. Unread answers have none.</summary>
internal sealed class SlotTable(string prefix)
{
    private readonly Dictionary<(SlotKind, string, string?), Slot> _slots = [];
    private readonly Dictionary<string, List<Slot>> _ofQuestion = [];
    private readonly List<Slot> _all = [];

    public IReadOnlyList<Slot> All => _all;

    /// <summary>What tells whether a question is answered, where its answer is neither parts nor rows.</summary>
    public Slot Main(Question question) => question.Type == AnswerType.Set ? Count(question) : Value(question);

    public Slot Value(Question question) => Get(SlotKind.Value, question.Id);

    public Slot Chosen(Question question, string code) => Get(SlotKind.Chosen, question.Id, code);

    public Slot Count(Question question) => Get(SlotKind.Count, question.Id);

    public Slot Rows(Question question) => Get(SlotKind.Rows, question.Id);

    public Slot Attribute(string id) => Get(SlotKind.Attribute, id);

    public Slot? Find(SlotKind kind, string id, string? code = null) => _slots.GetValueOrDefault((kind, id, code));

    /// <summary>The variables that hold something of a question.</summary>
    public IReadOnlyList<Slot> Of(Question question) => _ofQuestion.GetValueOrDefault(question.Id) ?? [];

    private Slot Get(SlotKind kind, string id, string? code = null)
    {
        if (_slots.TryGetValue((kind, id, code), out var slot))
            return slot;
        slot = new Slot(kind, id, code, $"{prefix}{_all.Count}");
        _slots.Add((kind, id, code), slot);
        _all.Add(slot);
        if (kind != SlotKind.Attribute)
            (_ofQuestion.TryGetValue(id, out var others) ? others : _ofQuestion[id] = []).Add(slot);
        return slot;
    }
}
