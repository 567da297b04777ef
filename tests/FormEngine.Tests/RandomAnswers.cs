using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Tests.Generated;

namespace FormEngine.Tests;

/// <summary>Answers as respondents, other programs and attackers might leave them: mostly fitting, often not.</summary>
/// <param name="form">The form they are answers to.</param>
/// <param name="seed">What they are made from.</param>
/// <param name="odd">How many in a hundred answers are of another kind than asked for.</param>
internal sealed class RandomAnswers(CompiledForm form, int seed, int odd = 16)
{
    private static readonly string[] Junk =
    [
        "null", "true", "0", "-1", "3.0", "1e300", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "\"x\"", "\"2026-02-30\"",
        "\"__proto__\"", "\"constructor\"", "\"\\u0000\"", "\"\\u202egnp\"", "\"\\ufeff\"", "[]", "{}", "[null]", "[[]]", "[{}]",
        "{\"__proto__\":1}", "{\"a\":{\"b\":[1]}}", "\"\\ud83d\\ude00\"",
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
        if (_random.Next(100) < odd)
            answers["toString"] = Any();
        return answers;
    }

    private JsonNode? Any() => JsonNode.Parse(Junk[_random.Next(Junk.Length)]);

    private JsonNode? Answer(Question question) => _random.Next(100) < odd ? Any() : question.Type switch
    {
        AnswerType.Code => Code(question.Choices),
        AnswerType.Set => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => JsonValue.Create(Code(question.Choices)))]),
        AnswerType.Boolean => _random.Next(2) == 0,
        AnswerType.Number => Number((long)(question.Limits.Least ?? -5), (long)(question.Limits.Most ?? 500)),
        AnswerType.Date => Pool.Date(_random),
        AnswerType.Parts => Parts(question.Parts),
        AnswerType.Rows => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Parts(question.Parts))]),
        _ => Pool.Texts[_random.Next(Pool.Texts.Count)],
    };

    private JsonValue Number(long least, long most)
    {
        var number = _random.NextInt64(least - 1, most + 2);
        return _random.Next(8) == 0 ? JsonValue.Create(number + 0.5) : JsonValue.Create(number);
    }

    private string Code(IReadOnlyList<Option> options) => options[_random.Next(options.Count)].Code;

    private JsonObject Parts(IEnumerable<Question> parts) => new(
        parts.Where(_ => _random.Next(3) > 0).Select(part => KeyValuePair.Create(part.Name, Answer(part))));
}
