using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Evaluation;

/// <summary>Puts together why a question is visible and required, or not.</summary>
internal sealed class Explainer(
    CompiledForm form, FormState state, object?[] values, OrganisationAttributes organisation, DateOnly today)
{
    public Explanation Explain(Question part)
    {
        var root = part.Id.Split('.')[0];
        var page = form.Pages.First(page => page.Questions.Any(question => question.Id == root));
        var question = form.Find(root)!;
        var rules = form.Explainer.RulesOf(page, question, part)
            .SelectMany(rule => IsInRow(question, part, rule.Source) ? InRows(question, rule) : [Explain(rule, null)]);
        return new Explanation(part.Id, state.IsVisible(part.Id), state.IsRequired(part.Id), [.. rules]);
    }

    private static bool IsInRow(Question question, Question part, RuleSource source) =>
        question.Type == AnswerType.Rows && part != question
        && source.Pointer.StartsWith(part.Head.Schema.Pointer, StringComparison.Ordinal);

    private IEnumerable<RuleExplanation> InRows(Question question, (string, RuleSource, Expr) rule)
    {
        var rows = (values[form.Questions.Index().First(item => item.Item == question).Index] as RowsAnswer)?.Rows ?? [];
        for (var i = 0; i < rows.Count; i++)
            yield return Explain(rule, (question, rows[i], i));
        if (rows.Count == 0)
            yield return Explain(rule, (question, new object?[question.Parts.Count], RuleOutcome.EmptyRow));
    }

    private RuleExplanation Explain(
        (string Keyword, RuleSource Source, Expr Rule) rule, (Question Question, object?[] Cells, int Index)? row)
    {
        var verdict = form.Explainer.Verdict(rule.Rule, values, organisation, today, row is { } at ? (at.Question, at.Cells) : null);
        var reads = RuleReads.Of(rule.Rule).ToDictionary(path => path, path => Value(path, row));
        return new RuleExplanation(rule.Keyword, rule.Source.Pointer, rule.Source.Text, verdict, reads, row?.Index);
    }

    private JsonNode? Value(string path, (Question Question, object?[] Cells, int Index)? row)
    {
        var parts = path.Split('.');
        return parts[0] switch
        {
            "today" => IsoDate.Write(today),
            "organisation" => organisation.Find(parts[1])?.DeepClone(),
            "row" => Cell(row!.Value, parts[1]),
            _ when parts.Length == 2 => state.Answers[parts[1]]?.DeepClone(),
            _ => Part(state.Answers[parts[1]], parts[2]),
        };
    }

    private static JsonNode? Part(JsonNode? answer, string name) => answer switch
    {
        JsonObject rows => rows[name]?.DeepClone(),
        JsonArray rows => new JsonArray([.. rows.Select(row => row?[name]?.DeepClone())]),
        _ => null,
    };

    private static JsonNode? Cell((Question Question, object?[] Cells, int Index) row, string name) =>
        row.Cells[row.Question.Parts.Index().First(column => column.Item.Name == name).Index] switch
        {
            null => null,
            SetAnswer set => new JsonArray([.. set.Codes.Select(code => JsonValue.Create(code))]),
            bool flag => JsonValue.Create(flag),
            double number => JsonValue.Create(number),
            var text => JsonValue.Create((string)text),
        };
}
