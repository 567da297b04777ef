using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Versions.Comparing;
using FormEngine.Versions.Moving;

namespace FormEngine.Versions.Judging;

/// <summary>Evaluates one response on both versions and tells them apart.</summary>
internal sealed class ResponseJudge
{
    private readonly StartedResponse _response;
    private readonly ResponseAnswers _after;
    private readonly IReadOnlyList<FormChange> _otherMeanings;
    private readonly FormState _was;
    private readonly FormState _now;

    public ResponseJudge(CompiledForm from, CompiledForm to, StartedResponse response)
    {
        _response = response;
        _otherMeanings = [.. FormDiff.Between(from, to).Where(change => change.Effect == AnswerEffect.ChangesMeaning)];
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
            ChangedMeaning = [.. answered.Where(key => !orphaned.Contains(key) && _otherMeanings.Any(change => Concerns(change, key)))],
            Shown = [.. _now.Visible.Where(id => !_was.IsVisible(id))],
            Hidden = [.. _now.Hidden.Where(_was.IsVisible)],
            Reopens = _response.IsComplete ? Reasons(faults) : [],
            Status = _now.Status,
            After = _after,
        };
    }

    // Of a matrix or rows only what is answered counts, of options only those chosen.
    private bool Concerns(FormChange change, string key)
    {
        if (change.Question?.Split('.') is not [var question, .. var part] || question != key)
            return false;
        var values = Values(_response.Answers.Answers[key], part.FirstOrDefault()).ToList();
        return change.Option is { } code ? values.Contains(code) : values.Count > 0;
    }

    private static IEnumerable<string> Values(JsonNode? stored, string? part) => stored switch
    {
        JsonObject entries => entries.Where(entry => part is null || entry.Key == part).SelectMany(entry => Values(entry.Value, null)),
        JsonArray items => items.SelectMany(item => Values(item, part)),
        null => [],
        _ => Blank.Is(stored) ? [] : [stored.ToString()],
    };

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
