using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>A row, which remembers what was read of it, so that the rest can be reported.</summary>
internal sealed class SheetRow(SheetTable table, int number, IReadOnlyList<string> cells)
{
    private readonly HashSet<int> _read = [];

    public string Place => $"{table.Name} row {number}";

    /// <summary>What nobody asked for.</summary>
    public IEnumerable<(SheetColumn Column, string Text)> Unread => table.Columns
        .Where(column => !_read.Contains(column.Index) && Cell(column).Length > 0).Select(column => (column, Cell(column)));

    public void ReadAll() => _read.UnionWith(table.Columns.Select(column => column.Index));

    public string PlaceOf(string name) => $"{Place}, {name}";

    public string Text(string name) =>
        table.Columns.FirstOrDefault(column => column.Name == name) is { } column ? Read(column) : "";

    /// <summary>A text in all its languages; without a language it is in the form's own.</summary>
    public LocalText Local(string name, string language)
    {
        var text = new LocalText();
        foreach (var column in table.Columns.Where(column => column.Name == name && column.Language != "")
            .OrderBy(column => column.Language is null))
        {
            if (Read(column) is { Length: > 0 } cell && text.In(column.Language ?? language) is null)
                text.Set(column.Language ?? language, cell);
        }

        return text;
    }

    private string Read(SheetColumn column)
    {
        _read.Add(column.Index);
        return Cell(column);
    }

    private string Cell(SheetColumn column) => column.Index < cells.Count ? cells[column.Index].Trim() : "";
}
