using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Takes a person out of answers. Where an answer about a person (<c>x-personal</c>) tells of this one, all such answers
/// beside it go; any other text keeps all but the name. The rest of the organisation's answers stays. Without a person, all
/// answers about persons go.
/// </summary>
internal sealed class AnswerErasure(CompiledForm form, PersonTraces? traces)
{
    private readonly Dictionary<string, Question> _questions = form.Questions.ToDictionary(question => question.Name);

    /// <returns>The questions whose answers changed; null where the answer went.</returns>
    public IReadOnlyDictionary<string, JsonNode?> Erase(JsonObject answers)
    {
        var erased = answers.DeepClone().AsObject();
        Erase(erased, _questions, Tells(answers, _questions));
        return answers.Where(answer => !JsonNode.DeepEquals(answer.Value, erased[answer.Key]))
            .ToDictionary(answer => answer.Key, answer => erased[answer.Key]?.DeepClone());
    }

    /// <summary>An answer as it once was, where <paramref name="person"/> says whether those beside it tell of the person.</summary>
    public JsonNode? Erase(string question, JsonNode value, bool person)
    {
        var answer = new JsonObject { [question] = value.DeepClone() };
        Erase(answer, _questions, person || Tells(answer, _questions));
        return answer[question]?.DeepClone();
    }

    public bool Tells(JsonObject answers) => Tells(answers, _questions);

    private bool Tells(JsonObject answers, Dictionary<string, Question> questions) => answers.Any(answer =>
        answer.Value is not null && questions.GetValueOrDefault(answer.Key) is { Personal: true }
        && (traces is null || Texts(answer.Value).Any(traces.AreIn)));

    private void Erase(JsonObject answers, Dictionary<string, Question> questions, bool person)
    {
        foreach (var (name, value) in answers.ToList())
        {
            var question = questions.GetValueOrDefault(name);
            if (person && question is { Personal: true })
                answers.Remove(name);
            else if (value is not null)
                answers[name] = Erased(value, question);
        }
    }

    private JsonNode Erased(JsonNode value, Question? question)
    {
        if (value is JsonArray items)
            return new JsonArray([.. items.Select(item => item is null ? null : Erased(item, question))]);
        if (value is not JsonObject parts)
            return traces is not null && value.GetValueKind() == JsonValueKind.String
                ? traces.Redact(value.GetValue<string>())
                : value.DeepClone();
        var copy = parts.DeepClone().AsObject();
        var known = question?.Parts.ToDictionary(part => part.Name) ?? [];
        Erase(copy, known, Tells(copy, known));
        return copy;
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonObject parts => parts.SelectMany(part => Texts(part.Value)),
        not null when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
