using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>A sheet whose first row that is not blank names the columns.</summary>
internal sealed class SheetTable
{
    private const int MostColumns = 500;

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["list name"] = "list_name", ["relevance"] = "relevant", ["relevant equation"] = "relevant", ["bind:relevant"] = "relevant",
        ["bind:required"] = "required", ["bind:constraint"] = "constraint", ["bind:calculate"] = "calculation",
        ["bind:jr:constraintmsg"] = "constraint_message", ["constraint_msg"] = "constraint_message", ["constraint message"] = "constraint_message",
        ["calculate"] = "calculation", ["control:appearance"] = "appearance", ["read_only"] = "readonly", ["caption"] = "label",
        ["required_msg"] = "required_message", ["required message"] = "required_message", ["repeat count"] = "repeat_count",
        ["jr:count"] = "repeat_count", ["choice filter"] = "choice_filter", ["default language"] = "default_language",
        ["form title"] = "form_title", ["form id"] = "form_id",
    };

    public SheetTable(SourceSheet sheet, ImportReport report)
    {
        Name = sheet.Name;
        var header = sheet.Rows.Index().FirstOrDefault(row => row.Item.Any(cell => !string.IsNullOrWhiteSpace(cell)), (0, []));
        Columns = [.. header.Item2.Take(MostColumns).Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)).Select(cell => Column(cell.Index, cell.Item))];
        foreach (var column in Columns.Where(column => column is { Name: "label" or "hint", Language: "" }))
            report.Dropped($"{Name} row {header.Item1 + 1}", column.Header, "Name the language in brackets, as in «label::English (en)».");
        Rows = [.. sheet.Rows.Index().Skip(header.Item1 + 1)
            .Where(row => row.Item.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(row => new SheetRow(this, row.Index + 1, row.Item))];
    }

    public string Name { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The languages its columns name, in order.</summary>
    public IEnumerable<string> Languages => Columns.Select(column => column.Language).OfType<string>().Where(language => language.Length > 0).Distinct();

    private static SheetColumn Column(int index, string header)
    {
        var parts = header.Trim().Replace("::", ":").Split(':', 2, StringSplitOptions.TrimEntries);
        var whole = header.Trim().Replace("::", ":").ToLowerInvariant();
        if (Aliases.TryGetValue(whole, out var alias))
            return new SheetColumn(index, header, alias, null);
        var name = parts[0].ToLowerInvariant();
        name = Aliases.GetValueOrDefault(name, name);
        return parts.Length > 1 && name is "label" or "hint" or "constraint_message" or "required_message" or "guidance_hint"
            ? new SheetColumn(index, header, name, LanguageNames.Code(parts[^1]) ?? "")
            : new SheetColumn(index, header, parts.Length > 1 ? whole : name, null);
    }
}
