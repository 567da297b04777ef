using System.CommandLine;
using System.Text.Json.Nodes;
using FormEngine.Scoring;

namespace FormEngine.Formctl;

/// <summary><c>formctl score SURVEY --answers FILE.jsonl [--today DATE]</c></summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var inputs = new RoundInputs();
        var command = new Command("score", """
            Compute every indicator for each participant of a file, one per line:
            {"id":"0301","organisation":{…},"sections":{"generelt":{answers}}}
            Exit code 2: the survey, the file or a line cannot be used.
            """)
        {
            inputs.Survey, inputs.Answers, inputs.Today,
        };
        command.SetAction(parsed => inputs.Run(parsed, (round, console) =>
        {
            foreach (var participant in round.States.SelectMany(state => state))
                console.Output.WriteLine(ToJson(Scorer.Score(round.Survey, participant)).ToJsonString(Json.Line));
        }));
        return command;
    }

    private static JsonObject ToJson(IReadOnlyList<IndicatorScore> scores) => new()
    {
        ["indicators"] = new JsonObject(scores.Select(score => KeyValuePair.Create<string, JsonNode?>(score.Indicator.Id, new JsonObject
        {
            ["score"] = score.Score,
            ["valid"] = score.Valid,
            ["items"] = score.Items.Count,
        }))),
    };
}
