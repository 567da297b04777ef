using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Formctl;

/// <summary><c>formctl why FORM QUESTION --answers FILE [--organisation FILE] [--today DATE]</c></summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var inputs = new EvaluationInputs();
        var question = new Argument<string>("QUESTION")
        {
            Description =
            "A question, matrix row (question.row) or column (question.column)."
        };
        var command = new Command("why", "Explain why a question is visible and required, or not, for each set of answers.")
        {
            inputs.Form, question, inputs.Answers, inputs.Organisation, inputs.Today,
        };
        command.SetAction(parsed => inputs.Run(parsed, (evaluation, lines, console) =>
            Explain(evaluation, parsed.GetValue(question)!, lines, console)));
        return command;
    }

    private static int Explain(Evaluation evaluation, string question, IEnumerable<string> lines, InvocationConfiguration console)
    {
        if (evaluation.Form.Find(question) is null)
            throw new RefusedException($"The form has no question «{question}».");
        foreach (var answers in Sets(lines))
        {
            var explanation = FormEvaluator.Why(evaluation.Form, question, answers, evaluation.Organisation, evaluation.Today)!;
            console.Output.WriteLine(ToJson(explanation).ToJsonString(Json.Line));
        }

        return ExitCodes.Ok;
    }

    // A file of one answer set may well be laid out over many lines; then its first is no object.
    private static IEnumerable<JsonObject> Sets(IEnumerable<string> lines)
    {
        using var rest = lines.Where(line => !string.IsNullOrWhiteSpace(line)).GetEnumerator();
        for (var isFirst = true; rest.MoveNext(); isFirst = false)
        {
            var text = rest.Current;
            if (isFirst && AnswerDocument.Parse(text) is null)
                text = Whole(rest);
            yield return AnswerDocument.Parse(text) ?? throw new RefusedException("A line of the answers is not one JSON object.");
        }
    }

    private static string Whole(IEnumerator<string> lines)
    {
        var text = new StringBuilder();
        do
            text.AppendLine(lines.Current);
        while (lines.MoveNext());
        return text.ToString();
    }

    private static JsonObject ToJson(Explanation explanation) => new()
    {
        ["question"] = explanation.Question,
        ["visible"] = explanation.IsVisible,
        ["required"] = explanation.IsRequired,
        ["rules"] = new JsonArray([.. explanation.Rules.Select(ToJson)]),
    };

    private static JsonObject ToJson(RuleExplanation rule)
    {
        var json = new JsonObject
        {
            ["keyword"] = rule.Keyword,
            ["pointer"] = rule.Pointer,
            ["rule"] = rule.Rule,
            ["verdict"] = rule.Verdict switch { true => "true", false => "false", _ => "unknown" },
            ["reads"] = new JsonObject(rule.Reads.Select(read => KeyValuePair.Create(read.Key, read.Value))),
        };
        if (rule.Row is { } row)
            json["row"] = row;
        return json;
    }
}
