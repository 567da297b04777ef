using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FormEngine.Server.Web;

/// <summary>A sheet of a workbook. Cells are texts, numbers, dates (<see cref="DateOnly"/>, <see cref="DateTime"/>), booleans or
/// null.</summary>
public sealed record XlsxSheet(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>
/// A workbook for Excel and its like: the header is bold and stays in view, numbers are numbers and dates are dates. Text
/// is stored as text, so nothing that looks like a formula is ever run.
/// </summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(params XlsxSheet[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            workbook.Workbook = new Workbook(new Sheets(sheets.Select((sheet, index) => Add(workbook, sheet, (uint)index + 1))));
        }
        return stream.ToArray();
    }

    private static Sheet Add(WorkbookPart workbook, XlsxSheet sheet, uint id)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
            new XlsxSheetWriter(writer).Write(sheet);
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = SheetName(sheet.Name) };
    }

    /// <summary>Excel refuses longer names and these characters.</summary>
    private static string SheetName(string name)
    {
        var plain = string.Concat(name.Where(character => !@"[]:*?/\".Contains(character)));
        return plain.Length > 31 ? plain[..31] : plain;
    }
}
