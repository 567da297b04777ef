using System.CommandLine;
using FormEngine.Formctl;
using FormEngine.Replay;

var survey = new Option<string>("--survey")
{
    Description = "The survey of 2017, with its forms beside it.",
    DefaultValueFactory = _ => "forms/digital-modenhet/versions/2017.1/survey.json",
};
var seed = new Option<int>("--seed") { Description = "Another seed draws other lots.", DefaultValueFactory = _ => 2017 };
var answers = new Option<string?>("--answers") { Description = "Participants to compare, one per line; invented ones where left out." };

var participants = new Command("participants", "Write 447 invented participants, one per line, as formctl score reads them.")
{
    survey, seed,
};
participants.SetAction(parsed =>
{
    var stage = Stage.Set(parsed.GetValue(survey)!);
    var authorities = Authority.ReadAll().ToDictionary(authority => authority.Number);
    foreach (var participant in stage.Invent(parsed.GetValue(seed)))
        parsed.InvocationConfiguration.Output.WriteLine(ParticipantLine.Of(participant, authorities[participant.Id]));
});

var compare = new Command("compare", """
    Compare every figure of the report of 2018 with what the product computes from the participants.
    Exit code 1: something differs that the report does not explain.
    """)
{
    survey, seed, answers,
};
compare.SetAction(parsed =>
{
    var stage = Stage.Set(parsed.GetValue(survey)!);
    var lines = stage.Compare(parsed.GetValue(answers) is { } file ? stage.Read(file) : stage.Invent(parsed.GetValue(seed)));
    new ComparisonTable(stage.Published, parsed.InvocationConfiguration.Output).Write(lines);
    return lines.Any(line => line.Verdict == Verdict.Differs && line.Because is null) ? ExitCodes.Findings : ExitCodes.Ok;
});

return new RootCommand("The round of 2017 once more, with invented participants.") { participants, compare }.Parse(args).Invoke();
