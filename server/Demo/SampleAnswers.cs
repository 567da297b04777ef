using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Questions;

namespace FormEngine.Server.Demo;

/// <summary>
/// Made-up answers to any form: walks it page by page as a respondent does, and chooses among what each answer brings
/// into view.
/// </summary>
internal sealed class SampleAnswers(Random random)
{
    private static readonly string[] Formed = ["eksempel@example.invalid"];

    /// <summary>Answers so many pages, from the first.</summary>
    public JsonObject For(CompiledForm form, OrganisationAttributes organisation, DateOnly today, int pages)
    {
        var answers = new JsonObject();
        foreach (var page in form.Pages.Take(pages))
        {
            // An answer may bring a follow-up into view on its own page, and that one another.
            while (Unanswered(form, organisation, today, page.Questions, answers) is { Count: > 0 } next)
            {
                foreach (var (question, state) in next)
                    answers[question.Id] = Value(question, state, today);
            }
        }

        foreach (var (question, _) in answers.Where(answer => answer.Value is null).ToList())
            answers.Remove(question);
        return answers;
    }

    private static List<(Question Question, FormState State)> Unanswered(
        CompiledForm form, OrganisationAttributes organisation, DateOnly today, IReadOnlyList<Question> questions, JsonObject answers)
    {
        var state = FormEvaluator.Evaluate(form, answers, organisation, today);
        return [.. questions.Where(question => state.IsVisible(question.Id) && !answers.ContainsKey(question.Id))
            .Select(question => (question, state))];
    }

    private JsonNode? Value(Question question, FormState state, DateOnly today) => question.Type switch
    {
        AnswerType.Code => One(question, state),
        AnswerType.Set => Some(question, state),
        AnswerType.Boolean => JsonValue.Create(random.Next(2) == 0),
        AnswerType.Number => JsonValue.Create(Number(question.Limits)),
        AnswerType.Date => JsonValue.Create(today.AddDays(-random.Next(400)).ToString("yyyy-MM-dd", null)),
        AnswerType.Text => Text(question, state),
        AnswerType.Parts => Rows(question, state),
        AnswerType.Rows => new JsonArray(Row(question, state, today)),
    };

    private JsonValue? One(Question question, FormState state)
    {
        var offered = question.Choices.Where(option => state.IsOptionVisible(question.Id, option.Code)).ToList();
        var answering = offered.Where(option => option.Missing is null).ToList();

        // «Don't know» now and then, as in life.
        var from = answering.Count == 0 || random.Next(12) == 0 ? offered : answering;
        return from.Count == 0 ? null : JsonValue.Create(from[random.Next(from.Count)].Code);
    }

    private JsonArray? Some(Question question, FormState state)
    {
        var offered = question.Choices.Where(option => !option.Exclusive && state.IsOptionVisible(question.Id, option.Code)).ToList();
        if (offered.Count == 0 || random.Next(10) == 0)
            return One(question, state) is { } only ? [only] : null;
        var count = Math.Min(offered.Count, Math.Max((int)(question.Limits.Least ?? 1), 1 + random.Next((int)(question.Limits.Most ?? 4))));
        var chosen = offered.OrderBy(_ => random.Next()).Take(count).ToHashSet();
        return [.. offered.Where(chosen.Contains).Select(option => JsonValue.Create(option.Code))];
    }

    private double Number(Limits limits)
    {
        var min = limits.Least ?? 0;
        return Math.Round(min + (random.NextDouble() * ((limits.Most ?? min + 1000) - min)));
    }

    // Free texts are given now and then; what must be of a form of its own, such as an address, always.
    private JsonValue? Text(Question question, FormState state)
    {
        var sentence = Sentence(question.Limits);
        if (!question.Accepts(sentence) && Formed.FirstOrDefault(text => question.Accepts(text)) is { } formed)
            return JsonValue.Create(formed);
        return state.IsRequired(question.Id) || random.Next(3) == 0 ? JsonValue.Create(sentence) : null;
    }

    private static string Sentence(Limits limits)
    {
        var text = "Eksempelsvar".PadRight((int)(limits.Least ?? 0), '.');
        return limits.Most is { } most && most < text.Length ? text[..(int)most] : text;
    }

    private JsonObject Rows(Question matrix, FormState state)
    {
        var rows = new JsonObject();
        foreach (var row in matrix.Parts.Where(row => state.IsVisible(row.Id)))
            rows[row.Name] = One(row, state);
        return rows;
    }

    private JsonObject Row(Question repeating, FormState state, DateOnly today)
    {
        var row = new JsonObject();
        foreach (var column in repeating.Parts.Where(column => state.IsVisible(column.Id)))
            row[column.Name] = Value(column, state, today);
        return row;
    }
}
