using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Tests.Generated;

/// <summary>
/// Someone who completes a form: goes through it once, in order, and wherever something is missing or wrong tries what
/// can be answered until nothing is.
/// </summary>
internal sealed class Respondent(CompiledForm form, Circumstances circumstances)
{
    private const int MostRows = 3;

    /// <summary>Completes answers; the first question that cannot be settled is told in the exception.</summary>
    public JsonObject Complete(JsonObject begun)
    {
        var answers = begun.DeepClone().AsObject();
        foreach (var unknown in answers.Select(answer => answer.Key).Except(form.Questions.Select(question => question.Id)).ToList())
            answers.Remove(unknown);
        foreach (var question in form.Questions.Where(question => IsTroubled(answers, question.Id)))
        {
            if (!Candidates(question, answers).Any(candidate => !IsTroubled(With(answers, question, candidate), question.Id)))
                throw new InvalidOperationException($"«{question.Id}» cannot be settled: {answers.ToJsonString()}");
        }

        return answers;
    }

    private static JsonObject With(JsonObject answers, Question question, JsonNode? candidate)
    {
        answers[question.Id] = candidate;
        return answers;
    }

    private bool IsTroubled(JsonObject answers, string id)
    {
        var state = circumstances.Evaluate(form, answers);
        return state.Missing.Concat(state.Errors.Select(error => error.Question))
            .Any(place => place == id || place.StartsWith($"{id}.", StringComparison.Ordinal));
    }

    private bool IsTroubled(JsonObject answers, string cell, int row)
    {
        var state = circumstances.Evaluate(form, answers);
        return state.Missing.Contains(cell) || state.Errors.Any(error => error.Question == cell && error.Row == row);
    }

    private IEnumerable<JsonNode?> Candidates(Question question, JsonObject answers) => question.Type switch
    {
        AnswerType.Parts => [null, Filled(question, answers, sparing: true), Filled(question, answers, sparing: false)],
        AnswerType.Rows => Enumerable.Range(0, MostRows + 1)
            .SelectMany(rows => new[] { true, false }.Select(sparing => (JsonNode?)Filled(question, answers, rows, sparing))),
        _ => Plausible.Answers(question, sparing: true),
    };

    private JsonObject Filled(Question matrix, JsonObject answers, bool sparing)
    {
        var filled = new JsonObject();
        answers[matrix.Id] = filled;
        foreach (var row in matrix.Parts)
            Settle(filled, row, sparing, () => IsTroubled(answers, row.Id));
        answers.Remove(matrix.Id);
        return filled;
    }

    private JsonArray Filled(Question repeating, JsonObject answers, int rows, bool sparing)
    {
        var filled = new JsonArray();
        answers[repeating.Id] = filled;
        for (var i = 0; i < rows; i++)
        {
            var row = new JsonObject();
            filled.Add((JsonNode)row);
            foreach (var column in repeating.Parts)
                Settle(row, column, sparing, () => IsTroubled(answers, column.Id, i));
        }

        answers.Remove(repeating.Id);
        return filled;
    }

    private static void Settle(JsonObject filled, Question part, bool sparing, Func<bool> isTroubled)
    {
        foreach (var candidate in Plausible.Answers(part, sparing))
        {
            filled[part.Name] = candidate;
            if (!isTroubled())
                return;
        }
    }
}
