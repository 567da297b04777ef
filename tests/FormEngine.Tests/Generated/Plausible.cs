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

    private static IEnumerable<JsonNode?> Given(Question question) => question switch
    {
        SingleChoiceQuestion choice => choice.Options.Select(option => (JsonNode?)option.Code),
        MultipleChoiceQuestion choice => Sets([.. choice.Options.Select(option => option.Code)]),
        BooleanQuestion => [true, false],
        NumberQuestion number => Numbers(number),
        DateQuestion => Pool.Dates.Select(date => (JsonNode?)date),
        _ => Pool.Texts.Select(text => (JsonNode?)text),
    };

    private static IEnumerable<JsonNode?> Numbers(NumberQuestion number)
    {
        for (var value = (int)(number.Min ?? 0); value <= (number.Max ?? 100); value++)
            yield return value;
    }

    // From each code on, one more at a time.
    private static IEnumerable<JsonNode?> Sets(string[] codes) =>
        from size in Enumerable.Range(1, codes.Length)
        from first in Enumerable.Range(0, codes.Length)
        select (JsonNode?)new JsonArray([.. Enumerable.Range(first, size).Select(i => JsonValue.Create(codes[i % codes.Length]))]);
}
