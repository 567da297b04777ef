using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Contacts.Import;

/// <summary>The columns that a list may have, by the names in its header and what somebody has said that each is.</summary>
internal delegate IReadOnlyList<Column> ColumnsOf(IReadOnlyList<string> header, IReadOnlyList<string?> said);

/// <summary>A file held against the columns it may have, in the sheet and below the header that look most like a list.</summary>
internal sealed class ImportFile
{
    /// <summary>A title, and some lines that say what the list is, may stand above its header.</summary>
    private const int RowsAbove = 20;

    private readonly int _sheet;
    private readonly FileTable _table;
    private readonly IReadOnlyList<Column> _known;
    private readonly Columns _columns;

    private ImportFile(int sheet, FileTable table, IReadOnlyList<Column> known, Columns columns)
    {
        (_sheet, _table, _known, _columns) = (sheet, table, known, columns);
        Rows = table.Problem is null && columns.Problems.Count == 0 ? [.. table.Rows.Select(row => new RowPlan(row, columns))] : [];
    }

    /// <summary>None where the file as a whole cannot be used.</summary>
    public IReadOnlyList<RowPlan> Rows { get; }

    public Columns Columns => _columns;

    /// <param name="book">The file.</param>
    /// <param name="columnsOf">The columns that a list may have, by its header and what is said of it.</param>
    /// <param name="facts">What own words are known to mean.</param>
    /// <param name="choices">What its reader says.</param>
    public static ImportFile Of(FileBook book, ColumnsOf columnsOf, ImportFacts facts, ImportChoices choices)
    {
        string? Known(string header) => facts.Words.GetValueOrDefault((ImportField.Column, Spelling.Plain(header)));
        int Recognised(IReadOnlyList<string> header)
        {
            string?[] known = [.. header.Select(Known)];
            var matched = Columns.Match(header, columnsOf(header, known), known);
            return matched.Uses.Select(use => use.Column).OfType<string>().Distinct().Count();
        }

        var sheets = choices.Sheet is >= 0 and var chosen && chosen < book.Sheets.Count ? [chosen] : Enumerable.Range(0, book.Sheets.Count);
        var (sheet, (table, _)) = sheets.Select(candidate => (candidate, Found: Headed(book.Sheets[candidate], Recognised)))
            .MaxBy(candidate => candidate.Found.Recognised);
        string?[] said = [.. table.Header.Select((header, position) => choices.Columns.GetValueOrDefault(position)
            ?? (IsEmpty(table, position) ? ColumnUse.PassedOver : Known(header)))];
        var columns = columnsOf(table.Header, said);
        return new ImportFile(sheet, table, columns, Columns.Match(table.Header, columns, said));
    }

    /// <summary>A column's cells, for judging the file before its rows are planned.</summary>
    public IEnumerable<string> Cells(string column) =>
        _table.Rows.Where(row => row.Problem is null).Select(row => _columns.Cell(row, column)).OfType<string>();

    public ImportPlan Plan(ImportKind kind, ImportChoices choices, IReadOnlyList<PlannedRow> rows) => new(kind, _table, rows)
    {
        Sheet = _sheet,
        Problems = [.. Problems(choices)],
        Columns = _table.Problem is null ? _columns.Uses : [],
        Known = [.. _known.Select(column => column.Id)],
    };

    /// <summary>The first row is the header unless one below has more names of columns, and at least two.</summary>
    private static (FileTable Table, int Recognised) Headed(FileTable table, Func<IReadOnlyList<string>, int> recognised)
    {
        var first = recognised(table.Header);
        var best = table.Rows.Take(RowsAbove).Select((row, place) => (Place: place, Recognised: recognised(row.Cells)))
            .OrderByDescending(row => row.Recognised).FirstOrDefault();
        return best.Recognised > Math.Max(first, 1) ? (table.Below(best.Place), best.Recognised) : (table, first);
    }

    /// <summary>Without a name and without content, as spreadsheets leave them.</summary>
    private static bool IsEmpty(FileTable table, int position) => table.Header[position].Trim().Length == 0
        && table.Rows.All(row => string.IsNullOrWhiteSpace(row.Cells.ElementAtOrDefault(position)));

    private IEnumerable<Message> Problems(ImportChoices choices)
    {
        if (_table.Problem is not null)
            return [_table.Problem];
        var unknown = choices.SkipUnknownColumns ? [] : _columns.Uses.Where(use => use.Column is null).Select(Describe);
        var empty = _table.Rows.Count == 0 ? new[] { new Message("NoRows") } : [];
        return [.. _columns.Problems, .. unknown, .. empty];
    }

    private static Message Describe(ColumnUse column) => column switch
    {
        { Header: "" } => new Message("ColumnNameless"),
        { Nearest: { } nearest } => new Message("ColumnUnknownNear", column.Header, nearest),
        _ => new Message("ColumnUnknown", column.Header),
    };
}
