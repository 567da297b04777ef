using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>Stored answers as the questions read them, before any rule has spoken.</summary>
internal sealed class AnswerReading
{
    private AnswerReading(object?[] values, IReadOnlyList<AnswerError>[] errors, IReadOnlyList<string> unknown)
    {
        Values = values;
        Errors = errors;
        Unknown = unknown;
    }

    /// <summary>What each question reads, by its index; null where it is unanswered.</summary>
    public object?[] Values { get; }

    /// <summary>What each question could not read.</summary>
    public IReadOnlyList<AnswerError>[] Errors { get; }

    /// <summary>The keys that belong to no question.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static AnswerReading Of(CompiledForm form, JsonObject stored)
    {
        var values = new object?[form.Questions.Count];
        var errors = new IReadOnlyList<AnswerError>[values.Length];
        var known = 0;
        for (var i = 0; i < values.Length; i++)
        {
            errors[i] = [];
            if (!stored.TryGetPropertyValue(form.Questions[i].Id, out var node))
                continue;
            known++;
            if (!Blank.Is(node))
                (values[i], errors[i]) = Read(form.Questions[i], node!);
        }

        return new AnswerReading(values, errors, known == stored.Count ? [] : UnknownKeys(form, stored));
    }

    private static (object? Value, IReadOnlyList<AnswerError> Errors) Read(Question question, JsonNode stored)
    {
        var errors = new ErrorList();
        return (question.Read(stored, null, errors), errors.All);
    }

    private static List<string> UnknownKeys(CompiledForm form, JsonObject stored) =>
        [.. stored.Where(entry => !Blank.Is(entry.Value) && !form.IsQuestion(entry.Key)).Select(entry => entry.Key)];
}
