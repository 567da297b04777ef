using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Tests.Generated;

/// <summary>All that one would try as an answer to a question, row or cell of a generated form.</summary>
internal static class Plausible
{
    /// <summary>The answers, of which null is none at all; it is the first where one would rather not answer.</summary>
    public static IEnumerable<JsonNode?> Answers(Question question, bool sparing)
    {
        var given = Given(question);
        return sparing ? given.Prepend(null) : given.Append(null);
    }

    private static IEnumerable<JsonNode?> Given(Question question) => question.Type switch
    {
        AnswerType.Code => question.Choices.Select(option => (JsonNode?)option.Code),
        AnswerType.Set => Sets([.. question.Choices.Select(option => option.Code)]),
        AnswerType.Boolean => [true, false],
        AnswerType.Number => Numbers(question.Limits),
        AnswerType.Date => Pool.Dates.Select(date => (JsonNode?)date),
        _ => Pool.Texts.Select(text => (JsonNode?)text),
    };

    private static IEnumerable<JsonNode?> Numbers(Limits limits)
    {
        for (var value = (int)(limits.Least ?? 0); value <= (limits.Most ?? 100); value++)
            yield return value;
    }

    // From each code on, one more at a time.
    private static IEnumerable<JsonNode?> Sets(string[] codes) =>
        from size in Enumerable.Range(1, codes.Length)
        from first in Enumerable.Range(0, codes.Length)
        select (JsonNode?)new JsonArray([.. Enumerable.Range(first, size).Select(i => JsonValue.Create(codes[i % codes.Length]))]);
}
