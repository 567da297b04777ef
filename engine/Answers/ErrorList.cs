namespace FormEngine.Answers;

/// <summary>Collects what is wrong with answers, in order and each thing once.</summary>
internal sealed class ErrorList
{
    private List<AnswerError>? _all;
    private HashSet<AnswerError>? _seen;

    public IReadOnlyList<AnswerError> All => _all ?? [];

    public void Add(AnswerError error)
    {
        // Most answers have no errors.
        if ((_seen ??= []).Add(error))
            (_all ??= []).Add(error);
    }

    public void Add(string question, string code, int? row, double? limit = null) =>
        Add(new AnswerError(question, code, row, limit));
}
