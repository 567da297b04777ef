using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Questions;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>
/// Cases drawn at random, the same each time, for what the proofs leave undecided: where a rule is too tangled to be
/// reasoned about, answers that make it true are often easily met with.
/// </summary>
internal sealed class Guesses(Problem problem)
{
    private const int MostRows = 4;
    private readonly Random _random = new(1);

    public IEnumerable<Case> Draw(Case start, int count)
    {
        for (var i = 0; i < count; i++)
            yield return new Case(Answers(), problem.IsForAll ? Organisation() : start.Organisation, Day());
    }

    private JsonObject Answers() => new(problem.Form.Questions.Where(_ => _random.Next(8) > 0)
        .Select(question => KeyValuePair.Create(question.Id, Answer(question))).Where(answer => answer.Value is not null));

    private JsonObject Organisation() => new(problem.Vocabulary.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Where(_ => _random.Next(4) > 0)
        .Select(attribute =>
            KeyValuePair.Create(attribute.Key, Value(Cell.Attribute(attribute.Key), attribute.Value.Kind == RuleKind.Date))));

    private DateOnly Day() => _random.Next(2) == 0 ? Concrete.Today : DateOnly.FromDayNumber((int)Number(Cell.Today));

    private JsonNode? Answer(Question question) => question.Type switch
    {
        AnswerType.Parts => Parts(question),
        AnswerType.Rows => new JsonArray([.. Enumerable.Range(0, _random.Next(MostRows)).Select(_ => Parts(question))]),
        AnswerType.Set => new JsonArray([.. question.Choices
            .Where(_ => _random.Next(2) == 0).Select(option => JsonValue.Create(option.Code))]),
        _ => Value(new Cell(question.Id), question.Type == AnswerType.Date),
    };

    private JsonObject Parts(Question question) =>
        new(question.Parts.Where(_ => _random.Next(6) > 0).Select(part => KeyValuePair.Create(part.Name, Answer(part))));

    private JsonNode? Value(Cell cell, bool isDate)
    {
        if (problem.Vocabulary.KindOf(cell) == CellKind.Number)
            return isDate ? JsonValue.Create(IsoDate.Write(DateOnly.FromDayNumber((int)Number(cell)))) : JsonValue.Create(Number(cell));
        var values = problem.Vocabulary.ValuesOf(cell);
        return values.IsEmpty
            ? null
            : values.OrderBy(value => value.ToString(), StringComparer.Ordinal).ElementAt(_random.Next(values.Count)) is var value
                && value is bool flag
            ? JsonValue.Create(flag)
            : JsonValue.Create((string)value);
    }

    // On a number some rule speaks of, beside it, or anywhere near.
    private double Number(Cell cell)
    {
        var bounds = problem.Vocabulary.BoundsOf(cell);
        var numbers = problem.Vocabulary.Numbers;
        var near = numbers.Count > 0 && _random.Next(4) > 0
            ? numbers[_random.Next(numbers.Count)] + _random.Next(-1, 2)
            : _random.Next(-5, 100);
        return bounds.Pick(Rational.Of(near)).ToDouble();
    }
}
