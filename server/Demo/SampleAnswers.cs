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
        return [.. questions.Where(question => state.IsVisible(question.Id) && !answers.ContainsKey(question.Id)).Select(question => (question, state))];
    }

    private JsonNode? Value(Question question, FormState state, DateOnly today) => question switch
    {
        SingleChoiceQuestion single => One(single.Id, single.Options, state),
        MultipleChoiceQuestion multiple => Some(multiple, state),
        BooleanQuestion => JsonValue.Create(random.Next(2) == 0),
        NumberQuestion number => JsonValue.Create(Number(number)),
        TextQuestion text => state.IsRequired(text.Id) || random.Next(3) == 0 ? JsonValue.Create(Sentence(text)) : null,
        DateQuestion => JsonValue.Create(today.AddDays(-random.Next(400)).ToString("yyyy-MM-dd", null)),
        EmailQuestion => JsonValue.Create("eksempel@example.invalid"),
        MatrixQuestion matrix => Rows(matrix, state),
        RepeatingQuestion repeating => new JsonArray(Row(repeating, state, today)),
        _ => null,
    };

    private JsonValue? One(string id, IReadOnlyList<Option> options, FormState state)
    {
        var offered = options.Where(option => state.IsOptionVisible(id, option.Code)).ToList();
        var answering = offered.Where(option => option.Missing is null).ToList();

        // «Don't know» now and then, as in life.
        var from = answering.Count == 0 || random.Next(12) == 0 ? offered : answering;
        return from.Count == 0 ? null : JsonValue.Create(from[random.Next(from.Count)].Code);
    }

    private JsonArray? Some(MultipleChoiceQuestion question, FormState state)
    {
        var offered = question.Options.Where(option => !option.Exclusive && state.IsOptionVisible(question.Id, option.Code)).ToList();
        if (offered.Count == 0 || random.Next(10) == 0)
            return One(question.Id, question.Options, state) is { } only ? [only] : null;
        var count = Math.Min(offered.Count, Math.Max(question.MinItems ?? 1, 1 + random.Next(question.MaxItems ?? 4)));
        var chosen = offered.OrderBy(_ => random.Next()).Take(count).ToHashSet();
        return [.. offered.Where(chosen.Contains).Select(option => JsonValue.Create(option.Code))];
    }

    private double Number(NumberQuestion question)
    {
        var min = question.Min ?? 0;
        return Math.Round(min + (random.NextDouble() * ((question.Max ?? min + 1000) - min)));
    }

    private static string Sentence(TextQuestion question)
    {
        var text = "Eksempelsvar".PadRight(question.MinLength ?? 0, '.');
        return question.MaxLength is { } most && most < text.Length ? text[..most] : text;
    }

    private JsonObject Rows(MatrixQuestion matrix, FormState state)
    {
        var rows = new JsonObject();
        foreach (var row in matrix.Rows.Where(row => state.IsVisible(row.Id)))
            rows[row.Name] = One(row.Id, row.Options, state);
        return rows;
    }

    private JsonObject Row(RepeatingQuestion repeating, FormState state, DateOnly today)
    {
        var row = new JsonObject();
        foreach (var column in repeating.Columns.Where(column => state.IsVisible(column.Id)))
            row[column.Name] = Value(column, state, today);
        return row;
    }
}
