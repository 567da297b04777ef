using System.CommandLine;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Formctl;

/// <summary><c>formctl evaluate FORM --answers FILE.jsonl [--organisation FILE] [--today DATE]</c></summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var inputs = new EvaluationInputs();
        var command = new Command("evaluate", "Evaluate one set of answers per line of a file.")
        {
            inputs.Form, inputs.Answers, inputs.Organisation, inputs.Today,
        };
        command.SetAction(parsed => inputs.Run(parsed, Evaluate));
        return command;
    }

    private static int Evaluate(Evaluation evaluation, IEnumerable<string> lines, InvocationConfiguration console)
    {
        var exit = ExitCodes.Ok;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (AnswerDocument.Parse(line) is { } answers)
                console.Output.WriteLine(ToJson(evaluation.Evaluate(answers)).ToJsonString(Json.Line));
            else
            {
                // Output stays in step with input.
                console.Output.WriteLine("{\"error\":\"This line is not one JSON object.\"}");
                exit = ExitCodes.Refused;
            }
        }

        return exit;
    }

    private static JsonObject ToJson(FormState state) => new()
    {
        ["visible"] = Json.Texts(state.Visible),
        ["hidden"] = Json.Texts(state.Hidden),
        ["missing"] = Json.Texts(state.Missing),
        ["errors"] = new JsonArray([.. state.Errors.Select(error => (error.Question, error.Code)).Distinct()
            .Select(error => new JsonObject { ["question"] = error.Question, ["code"] = error.Code })]),
        ["status"] = Json.Word(state.Status),
    };
}
