using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Questions;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Answers, an organisation and a day, as the evaluator takes them.</summary>
internal sealed record Case(JsonObject Answers, JsonObject Organisation, DateOnly Today);

/// <summary>Picks a value for all that a proof has left open, and writes it as answers.</summary>
internal sealed class Concrete
{
    /// <summary>The day to reckon with where no rule asks for another.</summary>
    public static readonly DateOnly Today = new(2026, 6, 15);

    private readonly Problem _problem;
    private readonly Store _store;
    private readonly Dictionary<Cell, Rational> _numbers;

    private Concrete(Problem problem, Store store, Dictionary<Cell, Rational> numbers) =>
        (_problem, _store, _numbers) = (problem, store, numbers);

    /// <summary>One case of what is settled; null where no whole numbers fit.</summary>
    public static Case? Of(Problem problem, Store store, Budget budget) =>
        store.Numbers.Solve(Wish, budget) is { } numbers ? new Concrete(problem, store, numbers).Write() : null;

    private static Rational Wish(Cell cell) => cell == Cell.Today ? Today.DayNumber : 0;

    private Case Write() => new(
        new JsonObject(_problem.Form.Questions.Select(question => KeyValuePair.Create(question.Id, Answer(question)))
            .Where(answer => answer.Value is not null)),
        new JsonObject(_store.Known.Where(entry => entry.Value && entry.Key.AttributeId is not null)
            .OrderBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key.AttributeId!, (JsonNode?)Value(entry.Key)))),
        Day(Number(Cell.Today)));

    private JsonNode? Answer(Question question) => question.Type switch
    {
        AnswerType.Parts => Parts(question, Cell.NoRow),
        AnswerType.Rows => _store.Rows.GetValueOrDefault(question.Id) is > 0 and var rows
            ? new JsonArray([.. Enumerable.Range(0, rows).Select(row => Parts(question, row))])
            : null,
        _ => Value(new Cell(question.Id)),
    };

    private JsonObject? Parts(Question question, int row)
    {
        var parts = question.Parts.Select(part => KeyValuePair.Create(part.Name, Value(new Cell(part.Id, row))))
            .Where(part => part.Value is not null).ToList();
        return parts.Count > 0 ? new JsonObject(parts) : null;
    }

    private JsonNode? Value(Cell cell)
    {
        if (!_store.Known.GetValueOrDefault(cell))
            return null;
        return _problem.Vocabulary.KindOf(cell) switch
        {
            CellKind.Set => new JsonArray([.. _store.SetOf(cell).In.Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))]),
            CellKind.Number when IsDate(cell) => JsonValue.Create(IsoDate.Write(Day(Number(cell)))),
            CellKind.Number => JsonValue.Create(Number(cell).ToDouble()),
            _ => Pick(cell) is bool flag ? JsonValue.Create(flag) : JsonValue.Create((string)Pick(cell)),
        };
    }

    // The first in order of the options; of texts the plainest.
    private object Pick(Cell cell)
    {
        var values = _store.Values.GetValueOrDefault(cell) ?? _problem.Vocabulary.ValuesOf(cell);
        var options = cell.AttributeId is null ? _problem.Catalogue.Find(cell.Id).Question!.Choices : [];
        return options.Select(option => (object)option.Code).FirstOrDefault(values.Contains)
            ?? values.OrderBy(value => value is false).ThenBy(value => value.ToString(), StringComparer.Ordinal).First();
    }

    private bool IsDate(Cell cell) => cell.AttributeId is { } attribute
        ? _problem.Vocabulary.Attributes[attribute].Kind == RuleKind.Date
        : _problem.Catalogue.Find(cell.Id).Question!.Type == AnswerType.Date;

    private Rational Number(Cell cell) =>
        _numbers.TryGetValue(cell, out var number) ? number : _problem.Vocabulary.BoundsOf(cell).Pick(Wish(cell));

    private static DateOnly Day(Rational day) => DateOnly.FromDayNumber((int)day.ToDouble());
}
