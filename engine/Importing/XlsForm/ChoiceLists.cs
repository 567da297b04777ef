using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>The lists of the choices sheet.</summary>
internal sealed class ChoiceLists
{
    private readonly Dictionary<string, List<DraftOption>> _lists = [];
    private readonly Dictionary<string, Identifiers> _codes = [];
    private readonly SheetTable? _choices;
    private readonly ImportReport _report;
    private readonly HashSet<(string List, string Name)> _names = [];

    public ChoiceLists(SheetTable? choices, string language, ImportReport report)
    {
        foreach (var row in choices?.Rows ?? [])
            Add(row, language, report);
        (_choices, _report) = (choices, report);
    }

    /// <summary>Tells of each list, when it is known which are used.</summary>
    public void Report(IReadOnlyDictionary<string, int> uses)
    {
        foreach (var (name, options) in _lists)
        {
            var place = ImportText.Of(_choices!.Name);
            if (uses.ContainsKey(name))
                _report.Exact(place, name, new ImportText("OptionCount", options.Count), Target.Of(options[0]));
            else
                _report.Dropped(place, name, new ImportText("ListUnused"), ImportConcern.Layout);
        }
    }

    /// <summary>A fresh copy of a list's options, as rules may be put on them; null where there is no such list.</summary>
    public List<DraftOption>? Copy(string list) => _lists.TryGetValue(list, out var options)
        ? [.. options.Select(option =>
            new DraftOption
            {
                Source = option.Source,
                Code = option.Code,
                Origin = option,
                Title = option.Title.Copy(),
                Locals = option.Locals,
            })]
        : null;

    private void Add(SheetRow row, string language, ImportReport report)
    {
        var (list, name) = (row.Text("list_name"), row.Text("name"));
        if (list.Length == 0 || name.Length == 0)
        {
            report.Dropped(row.Place, name.Length == 0 ? list : name, new ImportText("OptionNeedsName"));
            return;
        }

        if (!_lists.TryGetValue(list, out var options))
            (_lists[list], _codes[list]) = (options = [], new Identifiers());
        if (_names.Add((list, name)))
            options.Add(Option(row, list, name, language, report));
        else
            report.Dropped(row.Place, name, new ImportText("OptionTwice", list));
    }

    private DraftOption Option(SheetRow row, string list, string name, string language, ImportReport report)
    {
        var code = _codes[list].Code(name);
        var title = row.Local("label", language);
        var hasLabel = !title.IsEmpty;
        var locals = new Dictionary<string, object> { ["name"] = name };
        foreach (var (column, text) in row.Unread.Where(cell => !cell.Column.Name.Contains(':')).ToList())
            locals[column.Name] = row.Text(column.Name) is { Length: > 0 } read ? read : text;
        foreach (var (column, text) in row.Unread)
            report.Dropped(row.PlaceIn(column.Header), text,
                new ImportText(column.Name.StartsWith("media", StringComparison.Ordinal) ? "OptionMedia" : "OptionColumn"));
        var label = hasLabel ? title : LocalText.Of(language, name);
        var option = new DraftOption { Source = name, Code = code, Title = label, Locals = locals };
        if (code != name)
            report.Exact(row.PlaceOf("name"), name, new ImportText("RenamedCode", code), Target.Of(option));
        if (!hasLabel)
            report.Approximated(row.PlaceOf("label"), name, new ImportText("OptionWithoutLabel"), Target.Of(option, "title"));
        return option;
    }
}
