using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Tests;

/// <summary>Every set of answers to a form of few questions with few values each; null stands for no answer.</summary>
internal static class AllAnswers
{
    public static IEnumerable<JsonObject> To(CompiledForm form) =>
        Combine([.. form.Questions.Select(question => (question.Id, Values(question).ToList()))]);

    public static long Count(CompiledForm form) =>
        form.Questions.Aggregate(1L, (count, question) => Math.Min(count, 1_000_000) * Values(question).Count());

    public static IEnumerable<JsonObject> Combine(List<(string Key, List<JsonNode?> Values)> choices)
    {
        var indices = new int[choices.Count];
        do
        {
            yield return new JsonObject(choices.Select((choice, i) =>
                KeyValuePair.Create(choice.Key, choice.Values[indices[i]]?.DeepClone())).Where(answer => answer.Value is not null));
        }
        while (Advance(indices, choices));
    }

    private static bool Advance(int[] indices, List<(string Key, List<JsonNode?> Values)> choices)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            if (++indices[i] < choices[i].Values.Count)
                return true;
            indices[i] = 0;
        }

        return false;
    }

    private static IEnumerable<JsonNode?> Values(Question question) => question.Type switch
    {
        AnswerType.Code => [null, .. question.Choices.Select(option => JsonValue.Create(option.Code))],
        AnswerType.Set => Enumerable.Range(0, 1 << question.Choices.Count)
            .Select(bits => Set(question, bits)).Where(set => IsValid(question, set)),
        AnswerType.Boolean => [null, false, true],
        AnswerType.Number => [null, .. Numbers(question.Limits)],
        AnswerType.Parts => Combine([.. question.Parts.Select(row => (row.Name, Values(row).ToList()))]),
        _ => throw new InvalidOperationException($"«{question.Id}» has too many answers to try them all."),
    };

    private static IEnumerable<JsonNode?> Numbers(Limits limits) =>
        Enumerable.Range((int)limits.Least!.Value, (int)(limits.Most!.Value - limits.Least.Value) + 1)
            .Select(value => JsonValue.Create(value));

    private static JsonArray Set(Question choice, int bits) =>
        new([.. choice.Choices.Where((_, i) => (bits & (1 << i)) != 0).Select(option => JsonValue.Create(option.Code))]);

    private static bool IsValid(Question choice, JsonArray set)
    {
        var exclusive = choice.Choices.Any(option => option.Exclusive && set.Any(code => (string)code! == option.Code));
        return set.Count == 0
            || (exclusive ? set.Count == 1 : set.Count >= (choice.Limits.Least ?? 0) && set.Count <= (choice.Limits.Most ?? int.MaxValue));
    }
}
