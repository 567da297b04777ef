using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>A sheet whose first row that is not blank names the columns.</summary>
internal sealed class SheetTable
{
    private const int MostColumns = 500;

    private static readonly Dictionary<string, string> Aliases = Spellings.Of(StringComparer.Ordinal,
        ("list_name", ["list name"]),
        ("label", ["caption"]),
        ("relevant", ["relevance", "relevant equation", "bind:relevant"]),
        ("required", ["bind:required"]),
        ("required_message", ["required_msg", "required message", "bind:jr:requiredmsg"]),
        ("constraint", ["bind:constraint"]),
        ("constraint_message", ["constraint_msg", "constraint message", "bind:jr:constraintmsg"]),
        ("calculation", ["calculate", "bind:calculate"]),
        ("readonly", ["read_only", "bind:readonly"]),
        ("appearance", ["control:appearance"]),
        ("repeat_count", ["repeat count", "jr:count"]),
        ("choice_filter", ["choice filter"]),
        ("default_language", ["default language"]),
        ("form_title", ["form title", "title"]),
        ("form_id", ["form id", "id_string"]));

    // What ODK shows as Markdown.
    private static readonly string[] Formatted = ["label", "hint", "guidance_hint"];

    private static readonly string[] Translated = ["label", "hint", "guidance_hint", "constraint_message", "required_message",
        "form_title"];

    public SheetTable(SourceSheet sheet, ImportReport report)
    {
        (Name, Report) = (sheet.Name, report);
        var header = sheet.Rows.Index().FirstOrDefault(row => row.Item.Any(cell => !string.IsNullOrWhiteSpace(cell)), (0, []));
        Columns = [.. header.Item2.Take(MostColumns).Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item))
            .Select(cell => Column(cell.Index, cell.Item))];
        foreach (var column in Columns.Where(column => column.Language == ""))
            report.Dropped(new ImportText("PlaceRow", Name, header.Item1 + 1), column.Header, new ImportText("NameTheLanguage"));
        Rows = [.. sheet.Rows.Index().Skip(header.Item1 + 1)
            .Where(row => row.Item.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(row => new SheetRow(this, row.Index + 1, row.Item))];
        foreach (var (number, row) in sheet.Rows.Index().Skip(header.Item1 + 1))
            TellOfCellsWithoutHeader(number + 1, row);
    }

    public string Name { get; }

    public ImportReport Report { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The languages its columns name, in order.</summary>
    public IEnumerable<string> Languages =>
        Columns.Select(column => column.Language).OfType<string>().Where(language => language.Length > 0).Distinct();

    /// <summary>Whether a column's texts are shown as Markdown.</summary>
    public static bool HasMarkup(string column) => Formatted.Contains(column);

    private void TellOfCellsWithoutHeader(int number, IReadOnlyList<string> row)
    {
        foreach (var (index, cell) in row.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)))
        {
            if (!Columns.Any(column => column.Index == index))
                Report.Dropped(new ImportText("PlaceColumn", Name, number, Letters(index)), cell, new ImportText("ColumnWithoutHeader"));
        }
    }

    // As a spreadsheet calls its columns.
    private static string Letters(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{Letters(index / 26 - 1)}{Letters(index % 26)}";

    private static SheetColumn Column(int index, string header)
    {
        var parts = header.Trim().Replace("::", ":").Split(':', 2, StringSplitOptions.TrimEntries);
        var whole = header.Trim().Replace("::", ":").ToLowerInvariant();
        if (Aliases.TryGetValue(whole, out var alias))
            return new SheetColumn(index, header, alias, null);
        var name = parts[0].ToLowerInvariant();
        name = Aliases.GetValueOrDefault(name, name);
        return parts.Length > 1 && Translated.Contains(name)
            ? new SheetColumn(index, header, name, LanguageNames.Code(parts[^1]) ?? "")
            : new SheetColumn(index, header, parts.Length > 1 ? whole : name, null);
    }
}
