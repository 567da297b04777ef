using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>A row, which remembers what was read of it, so that the rest can be reported.</summary>
internal sealed class SheetRow(SheetTable table, int number, IReadOnlyList<string> cells)
{
    private readonly HashSet<int> _read = [];

    public ImportText Place => new("PlaceRow", table.Name, number);

    /// <summary>What nobody asked for.</summary>
    public IEnumerable<(SheetColumn Column, string Text)> Unread => table.Columns
        .Where(column => !_read.Contains(column.Index) && Cell(column).Length > 0).Select(column => (column, Cell(column)));

    public void ReadAll() => _read.UnionWith(table.Columns.Select(column => column.Index));

    /// <summary>A cell by what its column holds, called as the file calls the column.</summary>
    public ImportText PlaceOf(string name)
    {
        var columns = table.Columns.Where(column => column.Name == name).ToList();
        return PlaceIn((columns.Find(column => Cell(column).Length > 0) ?? columns.FirstOrDefault())?.Header ?? name);
    }

    public ImportText PlaceIn(string header) => new("PlaceCell", table.Name, number, header.Trim());

    public string Text(string name) =>
        table.Columns.FirstOrDefault(column => column.Name == name) is { } column ? Read(column) : "";

    /// <summary>A text in all its languages; without a language it is in the form's own.</summary>
    public LocalText Local(string name, string language)
    {
        var text = new LocalText();
        foreach (var column in table.Columns.Where(column => column.Name == name && column.Language != "")
            .OrderBy(column => column.Language is null))
        {
            var isFirst = !_read.Contains(column.Index);
            if (Read(column) is { Length: > 0 } cell && text.In(column.Language ?? language) is null)
                text.Set(column.Language ?? language, SheetTable.HasMarkup(name) ? Plain(cell, column, isFirst) : cell);
        }

        return text;
    }

    /// <summary>Reports all of it as left out.</summary>
    public void Lose(string why, ImportReport report)
    {
        report.Dropped(Place, Construct(), new ImportText(why), ImportConcern.Content);
        ReadAll();
    }

    /// <summary>What a row is, in its own words.</summary>
    public string Construct() => $"{Text("type")} «{Text("name")}»".Trim();

    private string Plain(string cell, SheetColumn column, bool isFirst)
    {
        var plain = Markup.Plain(cell);
        if (isFirst && !Markup.IsSame(cell, plain))
            table.Report.Approximated(
                PlaceIn(column.Header), cell, new ImportText("ShownAs", plain), Target.Text(plain), ImportConcern.Layout);
        return plain;
    }

    private string Read(SheetColumn column)
    {
        _read.Add(column.Index);
        return Cell(column);
    }

    private string Cell(SheetColumn column) => column.Index < cells.Count ? cells[column.Index].Trim() : "";
}
