namespace FormEngine.Server.Contacts.Import;

/// <summary>One row on its way to a plan: collects what is wrong with it and what it would change.</summary>
internal sealed class RowPlan(FileRow row, Columns columns)
{
    private readonly List<Message> _problems = row.Problem is null ? [] : [row.Problem];
    private readonly List<FieldChange> _changes = [];

    public int Line => row.Line;

    public bool IsWrong => _problems.Count > 0;

    public Columns Columns => columns;

    /// <summary>The cell's text; null where it is blank, which changes nothing.</summary>
    public string? Cell(string column, int maxLength)
    {
        var text = columns.Cell(row, column);
        if (text?.Length > maxLength)
            Wrong("TooLong", columns.Name(column), text.Length, maxLength);
        return text;
    }

    public void Wrong(string problem, params object[] arguments) => Wrong(new Message(problem, arguments));

    public void Wrong(Message problem) => _problems.Add(problem);

    public void Change(string field, string? before, string? after)
    {
        if (before != after)
            _changes.Add(new FieldChange(field, before, after));
    }

    public PlannedRow Done(string subject, bool isNew = false, bool leftOut = false)
    {
        var outcome = IsWrong ? RowOutcome.Wrong
            : leftOut ? RowOutcome.LeftOut
            : isNew ? RowOutcome.New
            : _changes.Count > 0 ? RowOutcome.Changed
            : RowOutcome.Unchanged;
        return new PlannedRow(Line, subject, outcome, IsWrong ? [] : _changes, _problems);
    }
}
