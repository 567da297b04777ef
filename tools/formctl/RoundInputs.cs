using System.CommandLine;
using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Formctl;

/// <summary>A survey and the answers of those who take part, as of one or more states.</summary>
internal sealed record Round(
    SurveyDefinition Survey, IReadOnlyDictionary<string, CompiledForm> Forms, IReadOnlyList<IReadOnlyList<Participant>> States)
{
    /// <summary>The states, evaluated and scored.</summary>
    public IReadOnlyList<IReadOnlyList<ScoredParticipant>> Scored() =>
        [.. States.Select(state => state.Select(participant => ScoredParticipant.Of(Survey, participant)).ToList())];
}

/// <summary>The arguments of commands that compute figures of a round.</summary>
internal sealed class RoundInputs
{
    public Argument<string> Survey { get; } = new("SURVEY") { Description = "The survey.json; its forms are found beside it." };

    public Option<string[]> Answers { get; } = new("--answers")
    {
        Description = "Participants, one JSON object per line; - for standard input.",
        Required = true,
    };

    public Option<string?> Today { get; } = new("--today") { Description = EvaluationInputs.TodayHelp };

    public int Run(ParseResult parsed, Action<Round, InvocationConfiguration> run) => Refusals.Catch(parsed.InvocationConfiguration, () =>
    {
        run(Read(parsed), parsed.InvocationConfiguration);
        return ExitCodes.Ok;
    });

    private Round Read(ParseResult parsed)
    {
        var path = SurveyFile(parsed.GetValue(Survey)!);
        var forms = FormFiles.FormsBeside(path);
        var result = FormFiles.CompileSurvey(path, forms);
        var survey = result.Survey ?? throw new RefusedException(string.Join('\n', result.Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{path}: {finding.Code} at {finding.Pointer}: {finding.Message}")));
        var lines = new ParticipantLines(survey, forms, EvaluationInputs.ReadToday(parsed.GetValue(Today)));
        return new Round(survey, forms, [.. parsed.GetValue(Answers)!.Select(file => Participants(lines, file))]);
    }

    private static IReadOnlyList<Participant> Participants(ParticipantLines lines, string file)
    {
        try
        {
            return lines.ReadAll(EvaluationInputs.Lines(file));
        }
        catch (RefusedException error)
        {
            throw new RefusedException($"{file}: {error.Message}");
        }
    }

    private static string SurveyFile(string path) => Directory.Exists(path) ? Path.Combine(path, FormFiles.Survey) : path;
}
