using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A file held against the columns it may have.</summary>
internal sealed class ImportFile(FileTable table, IReadOnlyList<Column> known)
{
    private readonly Columns _columns = Columns.Match(table.Header, known);

    /// <summary>A column's cells, for judging the file before its rows are planned.</summary>
    public IEnumerable<string> Cells(string column) =>
        table.Rows.Where(row => row.Problem is null).Select(row => _columns.Cell(row, column)).OfType<string>();

    /// <summary>Plans row by row, unless the file as a whole cannot be used.</summary>
    public ImportPlan Plan(ImportKind kind, ImportChoices choices, Func<RowPlan, PlannedRow> plan, List<LostZero> lost)
    {
        var problems = Problems(choices).ToList();
        var usable = table.Problem is null && _columns.Problems.Count == 0;
        PlannedRow[] rows = usable ? [.. table.Rows.Select(row => plan(new RowPlan(row, _columns)))] : [];
        return new ImportPlan(kind, table.Encoding, table.Delimiter, table.BlankRows, rows)
        {
            Problems = problems,
            UnknownColumns = table.Problem is null ? _columns.Unknown : [],
            LostZeros = lost,
        };
    }

    private IEnumerable<Message> Problems(ImportChoices choices)
    {
        if (table.Problem is not null)
            return [table.Problem];
        var unknown = choices.SkipUnknownColumns ? [] : _columns.Unknown.Select(Describe);
        var empty = table.Rows.Count == 0 ? new[] { new Message("NoRows") } : [];
        return [.. _columns.Problems, .. unknown, .. empty];
    }

    private static Message Describe(UnknownColumn column) => column switch
    {
        { Header: "" } => new Message("ColumnNameless"),
        { Nearest: { } nearest } => new Message("ColumnUnknownNear", column.Header, nearest),
        _ => new Message("ColumnUnknown", column.Header),
    };
}
