using DocumentFormat.OpenXml.Spreadsheet;

namespace FormEngine.Server.Web;

/// <summary>The four looks of a cell, by their place in the style sheet.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Date = 2;
    public const uint DateAndTime = 3;

    private const uint DateTimeFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateTimeFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FormatId = 0 },
            new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true },
            new CellFormat { FormatId = 0, NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { FormatId = 0, NumberFormatId = DateTimeFormat, ApplyNumberFormat = true }));
}
