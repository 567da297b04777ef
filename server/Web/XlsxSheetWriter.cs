using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FormEngine.Server.Web;

/// <summary>Writes one sheet, cell by cell, so that a large one takes little memory.</summary>
internal sealed class XlsxSheetWriter(OpenXmlWriter writer)
{
    private const int MostCharacters = 32_767;

    public void Write(XlsxSheet sheet)
    {
        var rows = sheet.Rows as IReadOnlyCollection<IReadOnlyList<object?>> ?? [.. sheet.Rows];
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(HeaderInView());
        writer.WriteElement(
            new Columns(sheet.Header.Select((title, column) => Width(column, rows.Select(row => row[column]).Prepend(title)))));
        writer.WriteStartElement(new SheetData());
        WriteRow(sheet.Header.Select(title => Text(title, XlsxStyles.Header)));
        foreach (var row in rows)
            WriteRow(row.Select(CellOf));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteRow(IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static SheetViews HeaderInView()
    {
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        return new SheetViews(new SheetView(pane) { WorkbookViewId = 0 });
    }

    /// <summary>As wide as what the first rows hold, within reason.</summary>
    private static Column Width(int column, IEnumerable<object?> cells)
    {
        var longest = cells.Take(200)
            .Max(cell => cell is DateTime ? 16 : Convert.ToString(cell, CultureInfo.InvariantCulture)?.Length ?? 0);
        return new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Clamp(longest + 2, 8, 60), CustomWidth = true };
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        string text => Text(text, XlsxStyles.Plain),
        bool truth => new Cell { DataType = CellValues.Boolean, CellValue = new CellValue(truth ? "1" : "0") },
        DateOnly date => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyles.Date),
        DateTime time => Number(time.ToOADate(), XlsxStyles.DateAndTime),
        IConvertible number => Number(number, XlsxStyles.Plain),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static Cell Number(IConvertible number, uint style) =>
        new() { StyleIndex = style, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };

    private static Cell Text(string text, uint style) => new()
    {
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Allowed(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>XML has no place for control characters, and Excel none for longer texts.</summary>
    private static string Allowed(string text)
    {
        var cut = text.Length > MostCharacters ? text[..MostCharacters] : text;
        return cut.All(XmlConvert.IsXmlChar) ? cut : string.Concat(cut.EnumerateRunes().Where(IsAllowed));
    }

    private static bool IsAllowed(System.Text.Rune rune) => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
}
