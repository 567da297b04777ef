using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Web;

public sealed class XlsxFileTests
{
    [Fact]
    public void Is_a_valid_workbook()
    {
        using var document = Open(new XlsxSheet("Å/b", ["Tekst", "Tall"], [["a", 1]]), new XlsxSheet(new string('x', 40), ["Tom"], []));
        Assert.Empty(new OpenXmlValidator().Validate(document));
    }

    [Fact]
    public void Numbers_are_numbers_and_dates_are_dates()
    {
        var cells = Cells([2, 2.5m, new DateOnly(2026, 11, 22), new DateTime(2026, 11, 22, 12, 0, 0), true, null]);
        Assert.Equal(["2", "2.5", "46348", "46348.5", "1", ""], cells.Select(cell => cell.InnerText));
        Assert.All(cells.Take(4), cell => Assert.Null(cell.DataType));
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("0301", "0301")]
    [InlineData("to  blanke ", "to  blanke ")]
    [InlineData("tegn\u0001borte 🙂", "tegnborte 🙂")]
    public void Text_is_text(string text, string stored)
    {
        var cell = Assert.Single(Cells([text]));
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(stored, cell.InnerText);
    }

    private static List<Cell> Cells(IReadOnlyList<object?> row)
    {
        using var document = Open(new XlsxSheet("Ark", [.. row.Select((_, column) => $"Kolonne {column}")], [row]));
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>()];
    }

    private static SpreadsheetDocument Open(params XlsxSheet[] sheets) =>
        SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write(sheets)), isEditable: false);
}
