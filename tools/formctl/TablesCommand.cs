using System.CommandLine;
using FormEngine.Tables;

namespace FormEngine.Formctl;

/// <summary><c>formctl tables SURVEY --answers FILE.jsonl [--answers LATER …] [--minimum N] [--today DATE]</c></summary>
internal static class TablesCommand
{
    public static Command Create()
    {
        var inputs = new RoundInputs();
        var minimum = new Option<int?>("--minimum")
        {
            Description = "The fewest participants a figure may rest on; the survey's own where left out.",
        };
        var command = new Command("tables", """
            Compute the tables of a round, without what may not be shown. Several files are the states that were shown of one
            round, in order of time and joined by id; the last one's tables are written, and each figure with the state it stems from.
            Exit code 2: the survey, a file or a line cannot be used.
            """)
        {
            inputs.Survey, inputs.Answers, minimum, inputs.Today,
        };
        command.SetAction(parsed => inputs.Run(parsed, (round, console) =>
        {
            var least = parsed.GetValue(minimum);
            if (least < 1)
                throw new RefusedException("--minimum must be a whole number, 1 or more.");
            var tables = SurveyTables.Of(round.Survey, round.Forms, round.Scored(), least);
            console.Output.WriteLine(FigureJson.Write(tables, withState: round.States.Count > 1).ToJsonString(Json.Line));
        }));
        return command;
    }
}
