namespace FormEngine.Questions;

/// <summary>
/// What the rules decided. Without rules nothing is hidden, nothing is required by rule and no check has failed.
/// Things are named by their ordinals in the form, cells by their column's ordinal and row.
/// </summary>
internal sealed class RuleOutcome(int things)
{
    /// <summary>The row number of a row nobody has filled in yet.</summary>
    public const int EmptyRow = -1;

    private readonly bool[] _hidden = new bool[things];
    private readonly bool[] _required = new bool[things];
    private readonly HashSet<(int Thing, int Row)> _hiddenCells = [];
    private readonly HashSet<(int Thing, int Row)> _requiredCells = [];

    /// <summary>The checks that failed, in document order.</summary>
    public List<(int Check, int? Row)> Failed { get; } = [];

    public void Hide(int thing, int? row)
    {
        if (row is { } cell)
            _hiddenCells.Add((thing, cell));
        else
            _hidden[thing] = true;
    }

    public void Require(int thing, int? row)
    {
        if (row is { } cell)
            _requiredCells.Add((thing, cell));
        else
            _required[thing] = true;
    }

    public bool IsHidden(int thing, int? row = null) =>
        thing >= 0 && (_hidden[thing] || (row is { } cell && _hiddenCells.Contains((thing, cell))));

    public bool IsRequired(Question question, int? row = null) =>
        question.Head.RequiredWhenVisible || _required[question.Ordinal]
        || (row is { } cell && _requiredCells.Contains((question.Ordinal, cell)));
}
