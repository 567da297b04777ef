using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Bench.Engine;

/// <summary>A form of any length with one rule for each question, of the sorts the real forms have.</summary>
internal static class GeneratedForm
{
    public const int PerPage = 8;

    public static string Json(int rules)
    {
        var pages = Enumerable.Range(0, rules).Chunk(PerPage).Select((questions, page) => (JsonNode)new JsonObject
        {
            ["id"] = $"p{page}",
            ["questions"] = new JsonArray([.. questions.Select(i => JsonValue.Create($"q{i}"))]),
        });
        return new JsonObject
        {
            ["id"] = "generated",
            ["x-version"] = "1",
            ["x-language"] = "en",
            ["title"] = "Generated",
            ["type"] = "object",
            ["x-pages"] = new JsonArray([.. pages]),
            ["properties"] = new JsonObject(Enumerable.Range(0, rules).Select(i => KeyValuePair.Create($"q{i}", (JsonNode?)Question(i)))),
        }.ToJsonString();
    }

    /// <summary>Answers with which every question is visible, and answers with which about a third are.</summary>
    public static JsonObject[] AnswerSets(int rules) =>
        [Answers(rules, Answer), Answers(rules, i => i % 7 == 0 ? Otherwise(i) : Answer(i))];

    private static JsonObject Answers(int rules, Func<int, JsonNode?> answer) => AnswerDocument.Parse(
        new JsonObject(Enumerable.Range(0, rules).Select(i => KeyValuePair.Create($"q{i}", answer(i)))).ToJsonString())!;

    private static JsonObject Question(int i)
    {
        var question = (i % 4) switch
        {
            2 => new JsonObject { ["type"] = "array", ["uniqueItems"] = true, ["items"] = Choice() },
            3 => new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 10 },
            _ => Choice(),
        };
        question["title"] = $"Question {i}";
        question["x-visible-if"] = Rule(i);
        return question;
    }

    private static string Rule(int i) => (i < 4 ? 0 : i % 4 + 1) switch
    {
        0 => "organisation.type === 'kommune'",
        1 => $"answers.q{i - 4} === 'c1'",
        2 => $"includes(answers.q{i - 3}, 'c1')",
        3 => $"answers.q{i - 3} >= 5 && answers.q{i - 6} !== 'c3'",
        _ => $"answered(answers.q{i - 5}) || organisation.type === 'kommune'",
    };

    private static JsonNode? Answer(int i) => (i % 4) switch
    {
        2 => new JsonArray("c1", "c2", "c3"),
        3 => 7,
        _ => "c1",
    };

    private static JsonNode? Otherwise(int i) => (i % 4) switch
    {
        2 => new JsonArray("c4"),
        3 => 2,
        _ => "c3",
    };

    private static JsonObject Choice() => new()
    {
        ["type"] = "string",
        ["oneOf"] = new JsonArray([.. Enumerable.Range(0, 5).Select(code => (JsonNode)new JsonObject
        {
            ["enum"] = new JsonArray($"c{code}"),
            ["title"] = $"Option {code}",
        })]),
    };
}
