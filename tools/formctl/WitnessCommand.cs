using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Linting;

namespace FormEngine.Formctl;

/// <summary><c>formctl witness FORM [--organisation FILE]</c></summary>
internal static class WitnessCommand
{
    private const string Description = """
        Tell for every page, question, row, column and option whether it can be shown, one JSON line each:
        {"kind","id","option","verdict":"proved|refuted|undecided","answers","organisation","today"}.
        Where proved, the answers, organisation and date show it; evaluate takes them as they are. An option has the id of
        its question, and its code in "option". Exit code 1 where anything is not proved.
        """;

    public static Command Create()
    {
        var form = new Argument<string>("FORM") { Description = "The form. The survey beside it says which organisations meet it." };
        var organisation = new Option<string?>("--organisation")
        {
            Description =
            "Attributes of the one organisation to look at, one JSON object."
        };
        var command = new Command("witness", Description) { form, organisation };
        command.SetAction(parsed => Refusals.Catch(parsed.InvocationConfiguration, () =>
            Run(parsed.GetValue(form)!, parsed.GetValue(organisation), parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int Run(string path, string? organisation, TextWriter output)
    {
        var survey = FormFiles.SurveyBeside(path);
        var form = FormFiles.Load(path, FormFiles.Attributes(path));
        var exit = ExitCodes.Ok;
        foreach (var witness in FormLinter.Witnesses(form, survey, organisation is null
            ? null
            : EvaluationInputs.ReadOrganisation(organisation)))
        {
            output.WriteLine(ToJson(witness).ToJsonString(Json.Line));
            if (witness.Verdict != Verdict.Proved)
                exit = ExitCodes.Findings;
        }

        return exit;
    }

    private static JsonObject ToJson(Witness witness)
    {
        var line = new JsonObject { ["kind"] = witness.Kind.ToString().ToLowerInvariant(), ["id"] = witness.Id };
        if (witness.Option is { } option)
            line["option"] = option;
        line["verdict"] = witness.Verdict.ToString().ToLowerInvariant();
        if (witness.Answers is { } answers)
        {
            line["answers"] = answers.DeepClone();
            line["organisation"] = witness.Organisation!.DeepClone();
            line["today"] = witness.Today!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return line;
    }
}
