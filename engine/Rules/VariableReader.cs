using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Questions;
using Jint;
using Jint.Native;

namespace FormEngine.Rules;

/// <summary>Hands answers to the module as it takes them: one value for each variable its rules read.</summary>
internal sealed class VariableReader
{
    private readonly RuleNames _names;
    private readonly (Slot Slot, int Question, int Part)[] _slots;

    public VariableReader(RuleNames names)
    {
        _names = names;
        _slots = [.. names.Slots.All.Select(slot => (slot, Question(slot), Part(slot)))];
    }

    public IEnumerable<JsValue> Read(object?[] values, OrganisationAttributes organisation, RuleEngine engine)
    {
        foreach (var (slot, question, part) in _slots)
        {
            yield return slot.Kind switch
            {
                SlotKind.Attribute => Attribute(slot.Id, organisation),
                SlotKind.Rows => Rows(question, (RowsAnswer?)values[question], engine),
                _ => Variable(slot, part < 0 ? values[question] : ((MatrixAnswer?)values[question])?.Codes[part]),
            };
        }
    }

    /// <summary>The variables of one row of a repeating question.</summary>
    public IEnumerable<JsValue> Cells(Question question, object?[] row) => _names.Cells(question).All
        .Select(slot => Variable(slot, row[question.Parts.Index().First(column => column.Item.Id == slot.Id).Index]));

    private static JsValue Variable(Slot slot, object? value) => (slot.Kind, value) switch
    {
        (_, null) => JsValue.Undefined,
        (SlotKind.Chosen, SetAnswer set) => set.Codes.Contains(slot.Code!),
        (SlotKind.Count, SetAnswer set) => set.Codes.Count,
        (_, bool flag) => flag,
        (_, double number) => number,
        _ => (string)value,
    };

    private int Question(Slot slot) => slot.Kind == SlotKind.Attribute ? -1 : _names.IndexOf(slot.Id.Split('.')[0]);

    private int Part(Slot slot) => slot.Kind == SlotKind.Attribute || !slot.Id.Contains('.')
        ? -1
        : _names.Questions[Question(slot)].Parts.Index().First(part => part.Item.Id == slot.Id).Index;

    private JsValue Rows(int question, RowsAnswer? rows, RuleEngine engine) => engine.Array(
        (rows?.Rows ?? []).Select(row => engine.Array(Cells(_names.Questions[question], row))));

    private JsValue Attribute(string id, OrganisationAttributes organisation)
    {
        if (organisation.Find(id) is not { } value)
            return JsValue.Undefined;
        return _names.TypeOf(id).Kind switch
        {
            RuleKind.Number => Number(value),
            RuleKind.Boolean => Scalars.Boolean(value) is { } flag ? flag : JsValue.Undefined,
            RuleKind.Date => Text(value) is var date && date.IsString() && IsoDate.Is(date.AsString()) ? date : JsValue.Undefined,
            RuleKind.Open => Open(value),
            _ => Text(value),
        };
    }

    private static JsValue Number(JsonValue value) =>
        Scalars.Number(value) is { } number ? number : JsValue.Undefined;

    private static JsValue Text(JsonValue value) =>
        Scalars.Text(value) is { } text && !Blank.Is(text) ? text : JsValue.Undefined;

    private static JsValue Open(JsonValue value) =>
        Scalars.Boolean(value) is { } flag ? flag : Number(value) is var number && number.IsNumber() ? number : Text(value);
}
