using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>The lists of the choices sheet.</summary>
internal sealed class ChoiceLists
{
    private readonly Dictionary<string, List<DraftOption>> _lists = [];
    private readonly Dictionary<string, Identifiers> _codes = [];
    private readonly HashSet<(string List, string Name)> _names = [];

    public ChoiceLists(SheetTable? choices, string language, ImportReport report)
    {
        foreach (var row in choices?.Rows ?? [])
            Add(row, language, report);
        foreach (var (name, options) in _lists)
            report.Exact(choices!.Name, name, $"{options.Count} option(s).");
    }

    /// <summary>A fresh copy of a list's options, as rules may be put on them; null where there is no such list.</summary>
    public List<DraftOption>? Copy(string list) => _lists.TryGetValue(list, out var options)
        ? [.. options.Select(option =>
            new DraftOption { Source = option.Source, Code = option.Code, Title = option.Title.Copy(), Locals = option.Locals })]
        : null;

    private void Add(SheetRow row, string language, ImportReport report)
    {
        var (list, name) = (row.Text("list_name"), row.Text("name"));
        if (list.Length == 0 || name.Length == 0)
        {
            report.Dropped(row.Place, name.Length == 0 ? list : name, "An option needs a list and a name.");
            return;
        }

        if (!_lists.TryGetValue(list, out var options))
            (_lists[list], _codes[list]) = (options = [], new Identifiers());
        if (_names.Add((list, name)))
            options.Add(Option(row, list, name, language, report));
        else
            report.Dropped(row.Place, name, $"The list «{list}» has this option already.");
    }

    private DraftOption Option(SheetRow row, string list, string name, string language, ImportReport report)
    {
        var code = _codes[list].Code(name);
        if (code != name)
            report.Exact(row.PlaceOf("name"), name, $"Renamed to the code «{code}».");
        var title = row.Local("label", language);
        if (title.IsEmpty)
        {
            title = LocalText.Of(language, name);
            report.Approximated(row.PlaceOf("label"), name, "The option has no label; its name stands in its place.");
        }

        var locals = new Dictionary<string, object> { ["name"] = name };
        foreach (var (column, text) in row.Unread.Where(cell => !cell.Column.Name.Contains(':')).ToList())
            locals[column.Name] = row.Text(column.Name) is { Length: > 0 } read ? read : text;
        foreach (var (column, text) in row.Unread)
            report.Dropped(row.PlaceOf(column.Header), text, "Options have no pictures or sounds.");
        return new DraftOption { Source = name, Code = code, Title = title, Locals = locals };
    }
}
