using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Versions.Moving;

namespace FormEngine.Versions.Judging;

/// <summary>Evaluates one response on both versions and tells them apart.</summary>
internal sealed class ResponseJudge
{
    private readonly StartedResponse _response;
    private readonly ResponseAnswers _after;
    private readonly FormState _was;
    private readonly FormState _now;

    public ResponseJudge(CompiledForm from, CompiledForm to, StartedResponse response)
    {
        _response = response;
        _after = new Migration(from, to).Move(response.Answers);
        _was = FormEvaluator.Evaluate(from, response.Answers.Answers, response.Organisation, response.Today);
        _now = FormEvaluator.Evaluate(to, _after.Answers, response.Organisation, response.Today);
    }

    public ResponseImpact Judge()
    {
        var answered = _response.Answers.Answers.Where(answer => !Blank.Is(answer.Value)).Select(answer => answer.Key).ToList();
        var orphaned = _after.Orphaned.Except(_response.Answers.Orphaned).Select(orphan => orphan.Question).ToHashSet();
        var faults = Faults(_now).Except(Faults(_was)).ToList();
        var wrong = faults.Select(fault => fault.Question.Split('.')[0]).ToHashSet();
        return new ResponseImpact
        {
            Kept = [.. answered.Where(key => !orphaned.Contains(key) && !wrong.Contains(key))],
            AskedAgain = [.. answered.Where(key => !orphaned.Contains(key) && wrong.Contains(key))],
            Orphaned = [.. answered.Where(orphaned.Contains)],
            Restored = [.. _response.Answers.Orphaned.Except(_after.Orphaned).Select(orphan => orphan.Question).Distinct()],
            Shown = [.. _now.Visible.Where(id => !_was.IsVisible(id))],
            Hidden = [.. _now.Hidden.Where(_was.IsVisible)],
            Reopens = _response.IsComplete ? Reasons(faults) : [],
            Status = _now.Status,
            After = _after,
        };
    }

    private static IEnumerable<AnswerError> Faults(FormState state) =>
    [
        .. state.Missing.Select(id => new AnswerError(id, ErrorCodes.Required)),
        .. state.Errors.Select(error => new AnswerError(error.Question, error.Code)),
    ];

    // What was missing or wrong already is no work of the new version.
    private IReadOnlyList<AnswerError> Reasons(IReadOnlyList<AnswerError> faults) =>
        faults.Count == 0 && _now.Status == SectionStatus.NotStarted && _was.Status != SectionStatus.NotStarted
            ? [new AnswerError("", ResponseImpact.NothingAnswered)]
            : faults;
}
