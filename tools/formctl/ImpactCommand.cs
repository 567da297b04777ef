using System.CommandLine;
using FormEngine.Compilation;
using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary><c>formctl impact OLD NEW --answers FILE.jsonl [--organisation FILE] [--today DATE] [--json]</c></summary>
internal static class ImpactCommand
{
    public static Command Create()
    {
        var inputs = new EvaluationInputs();
        var old = new Argument<string>("OLD")
        {
            Description =
            "The version the answers were given on; its translations are found beside it."
        };
        var now = new Argument<string>("NEW") { Description = "The new version." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per response, and the totals as the last." };
        var command = new Command("impact", """
            Tell for each response begun which answers a new version keeps, asks again or has no place for, what it shows
            and hides, and whether a completed response reopens; then the totals.
            A line of the answers may say more of its response, beside the answers: "x-complete": true,
            "x-organisation": { … }, "x-today": "2026-12-31" and "x-orphaned": [ … ].
            Exit code 0: no answer is touched; 1: some are; 2: a form, a file or a line cannot be used.
            """)
        {
            old, now, inputs.Answers, inputs.Organisation, inputs.Today, json,
        };
        command.SetAction(parsed => Refusals.Catch(parsed.InvocationConfiguration, () =>
        {
            var versions = (FormFiles.Load(parsed.GetValue(old)!), FormFiles.Load(parsed.GetValue(now)!));
            var lines = new ResponseLines(inputs.ReadOrganisation(parsed), inputs.ReadToday(parsed));
            IImpactWriter writer = parsed.GetValue(json)
                ? new ImpactJson(parsed.InvocationConfiguration.Output)
                : new ImpactReport(parsed.InvocationConfiguration.Output);
            return Run(versions, inputs.Lines(parsed), lines, writer);
        }));
        return command;
    }

    private static int Run(
        (CompiledForm Old, CompiledForm New) versions, IEnumerable<string> texts, ResponseLines lines, IImpactWriter writer)
    {
        var totals = new ImpactTotals(versions.Old, versions.New);
        var isRefused = false;
        foreach (var (number, text) in texts.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            try
            {
                var impact = FormVersions.Impact(versions.Old, versions.New, lines.Read(text));
                totals.Add(impact);
                writer.Write(number + 1, impact);
            }
            catch (RefusedException error)
            {
                isRefused = true;
                writer.Refuse(number + 1, error.Message);
            }
        }

        writer.Write(totals);
        return isRefused ? ExitCodes.Refused : totals.Touched > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }
}
