using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>Walks the form in page order and puts together what the answers say and what the rules decided.</summary>
internal sealed class StateBuilder(CompiledForm form, JsonObject stored, AnswerReading reading, RuleOutcome outcome)
{
    private int _failed;

    public List<string> Visible { get; } = [];

    public List<string> Hidden { get; } = [];

    public List<string> Missing { get; } = [];

    public HashSet<string> Required { get; } = [];

    public ErrorList Errors { get; } = new();

    public JsonObject Answers { get; } = [];

    public Dictionary<string, PageStatus> Pages { get; } = [];

    /// <summary>What remains of each question's value, by its index.</summary>
    public object?[] Values { get; } = new object?[form.Questions.Count];

    public Dictionary<string, int> RowCounts { get; } = [];

    public SectionStatus Status =>
        Answers.Count == 0 ? SectionStatus.NotStarted
        : Missing.Count == 0 && Errors.All.Count == 0 ? SectionStatus.Ready
        : SectionStatus.InProgress;

    private CheckPlace Failure => form.Checks[outcome.Failed[_failed].Check];

    public FormState Build()
    {
        var index = 0;
        foreach (var page in form.Pages)
        {
            var before = (Answers.Count, Missing.Count, Errors.All.Count);
            var shown = !outcome.IsHidden(page.Ordinal);
            foreach (var question in page.Questions)
            {
                if (shown && !outcome.IsHidden(question.Ordinal))
                    Show(question, index);
                else
                    Hidden.AddRange(question.WithParts().Select(part => part.Id));
                index++;
            }

            if (shown)
                Pages[page.Id] = Progress(before);
        }

        foreach (var key in reading.Unknown)
            Errors.Add(key, ErrorCodes.UnknownQuestion, null);
        return new FormState(form, outcome, this);
    }

    private void Show(Question question, int index)
    {
        var value = reading.Values[index] is { } read ? question.Keep(read, outcome, null) : null;
        Values[index] = value;
        Visible.Add(question.Id);
        if (reading.Values[index] is RowsAnswer rows)
            RowCounts[question.Id] = rows.Rows.Count;
        foreach (var part in question.Parts)
            (question.IsPartVisible(part, value, outcome) ? Visible : Hidden).Add(part.Id);
        if (value is not null)
            Answers[question.Id] = question.Write(value, stored[question.Id]!);
        Demand(question, value);
        Judge(question, value, index);
    }

    private void Demand(Question question, object? value)
    {
        foreach (var (id, missing) in question.Demands(value, outcome))
        {
            Required.Add(id);
            if (missing)
                Missing.Add(id);
        }
    }

    private void Judge(Question question, object? value, int index)
    {
        foreach (var error in reading.Errors[index])
        {
            if (IsVisible(error))
                Errors.Add(error);
        }

        if (value is not null)
            question.Validate(value, null, Errors);
        for (; _failed < outcome.Failed.Count && Failure.Question == question; _failed++)
            Errors.Add(new AnswerError(Failure.Id, ErrorCodes.Check, outcome.Failed[_failed].Row, Check: Failure.Index));
    }

    // A row or column the form does not have is never hidden.
    private bool IsVisible(AnswerError error) =>
        form.Find(error.Question) is not { } question || !outcome.IsHidden(question.Ordinal, error.Row);

    private PageStatus Progress((int Answers, int Missing, int Errors) before) =>
        Errors.All.Count > before.Errors ? PageStatus.HasErrors
        : Answers.Count == before.Answers ? PageStatus.NotStarted
        : Missing.Count > before.Missing ? PageStatus.InProgress
        : PageStatus.Done;
}
