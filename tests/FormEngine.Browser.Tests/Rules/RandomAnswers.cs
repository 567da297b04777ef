using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Browser.Tests.Rules;

/// <summary>Answers as they may lie stored: mostly sensible, some missing, some of no sense at all.</summary>
internal sealed class RandomAnswers(Random random)
{
    private static readonly string[] Junk =
        ["null", "\"\"", "\" \"", "[]", "{}", "0", "-1", "1e300", "true", "\"abc\"", "[null]", "[[]]", "[{}]", "{\"x\":1}", "\"__proto__\"", "\"2026-02-30\"", "3.0"];

    public JsonObject For(CompiledForm form) => Object(form.Questions);

    private JsonObject Object(IEnumerable<Question> questions) => new(
        from question in questions
        where random.Next(4) > 0
        select KeyValuePair.Create(question.Id.Split('.')[^1], random.Next(8) == 0 ? AnyJunk() : Value(question)));

    private JsonNode? AnyJunk() => JsonNode.Parse(Junk[random.Next(Junk.Length)]);

    private JsonNode? Value(Question question) => question switch
    {
        SingleChoiceQuestion choice => Code(choice.Options),
        MultipleChoiceQuestion choice => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Code(choice.Options))]),
        BooleanQuestion => random.Next(2) == 0,
        NumberQuestion => random.Next(-5, 100) / 2m,
        DateQuestion => new DateOnly(2026, 1, 1).AddDays(random.Next(700)).ToString("o"),
        MatrixQuestion matrix => Object(matrix.Rows),
        RepeatingQuestion repeating => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Object(repeating.Columns))]),
        _ => $"tekst {random.Next(10)}",
    };

    private string Code(IReadOnlyList<Option> options) => options[random.Next(options.Count)].Code;
}
