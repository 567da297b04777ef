using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Tests;

/// <summary>Answers as respondents, other programs and attackers might leave them: mostly fitting, often not.</summary>
internal sealed class RandomAnswers(CompiledForm form, int seed)
{
    private static readonly string[] Junk =
    [
        "null", "true", "0", "-1", "3.0", "1e300", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "\"x\"", "\"2026-02-30\"",
        "\"__proto__\"", "\"constructor\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"__proto__\":1}", "{\"a\":{\"b\":[1]}}", "\"\\ud83d\\ude00\"",
    ];

    private readonly Random _random = new(seed);

    public static JsonObject Organisation(int i) => new()
    {
        ["type"] = i % 3 == 0 ? "kommune" : i % 3 == 1 ? "fylkeskommune" : null,
        ["county"] = i % 2 == 0 ? "Oslo" : "Nordland",
        ["population"] = i * 1000,
    };

    public JsonObject Next()
    {
        var answers = new JsonObject();
        foreach (var question in form.Questions.Where(_ => _random.Next(5) > 0))
            answers[question.Id] = Answer(question);
        if (_random.Next(4) == 0)
            answers["constructor"] = Any();
        return answers;
    }

    private JsonNode? Any() => JsonNode.Parse(Junk[_random.Next(Junk.Length)]);

    private JsonNode? Answer(Question question) => _random.Next(6) == 0 ? Any() : question switch
    {
        SingleChoiceQuestion choice => Code(choice.Options),
        MultipleChoiceQuestion choice => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => JsonValue.Create(Code(choice.Options)))]),
        BooleanQuestion => _random.Next(2) == 0,
        NumberQuestion => _random.Next(-5, 500),
        DateQuestion => new DateOnly(2020, 1, 1).AddDays(_random.Next(3000)).ToString("yyyy-MM-dd"),
        MatrixQuestion matrix => Parts(matrix.Rows),
        RepeatingQuestion repeating => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Parts(repeating.Columns))]),
        _ => "tekst",
    };

    private string Code(IReadOnlyList<Option> options) => options[_random.Next(options.Count)].Code;

    private JsonObject Parts(IEnumerable<Question> parts) => new(
        parts.Where(_ => _random.Next(3) > 0).Select(part => KeyValuePair.Create(part.Name, Answer(part))));
}
