using FormEngine.Answers;
using FormEngine.Server.Data;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A column by its technical name, which the template uses, and other names for it in any of the languages.</summary>
internal sealed record Column(string Id, bool Required, IReadOnlyList<string> Names)
{
    public bool IsNamed(string header) =>
        Names.Prepend(Id).Any(name => Spelling.Plain(name) == Spelling.Plain(header));
}

/// <summary>A header that is not known, and the known name it resembles.</summary>
public sealed record UnknownColumn(string Header, string? Nearest);

/// <summary>Which column stands where in a file.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _positions = [];

    private Columns()
    {
    }

    public List<UnknownColumn> Unknown { get; } = [];

    public List<Message> Problems { get; } = [];

    public static Columns Match(IReadOnlyList<string> header, IReadOnlyList<Column> known)
    {
        var columns = new Columns();
        for (var position = 0; position < header.Count; position++)
            columns.Place(header[position].Trim(), position, known);
        foreach (var missing in known.Where(column => column.Required && !columns.Has(column.Id)))
            columns.Problems.Add(new Message("ColumnMissing", missing.Id, string.Join(", ", missing.Names)));
        return columns;
    }

    public bool Has(string id) => _positions.ContainsKey(id);

    /// <summary>The cell's content without surrounding space; null where it is blank or the file lacks the column.</summary>
    public string? Cell(FileRow row, string id)
    {
        if (!_positions.TryGetValue(id, out var position))
            return null;
        var text = FormulaGuard.Remove(row.Cells[position].Trim());
        return Blank.Is(text) ? null : text;
    }

    private void Place(string header, int position, IReadOnlyList<Column> known)
    {
        var column = known.FirstOrDefault(column => column.IsNamed(header));
        if (column is null)
            Unknown.Add(new UnknownColumn(header,
                Spelling.Nearest(header, known.SelectMany(candidate => candidate.Names.Prepend(candidate.Id)))));
        else if (!_positions.TryAdd(column.Id, position))
            Problems.Add(new Message("ColumnTwice", header, column.Id));
    }
}
