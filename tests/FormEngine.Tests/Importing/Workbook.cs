using System.IO.Compression;
using System.Security;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>Writes the least that is an Excel workbook.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Write(string path, params SourceSheet[] sheets)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""");
        Add(zip, "_rels/.rels",
            $"""<Relationships xmlns="{Package}"><Relationship Id="r" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets,
                (sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="r{i}"/>""")}</sheets></workbook>""");
        Add(zip, "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}">{Each(sheets,
                (_, i) => $"""<Relationship Id="r{i}" Type="{Office}/worksheet" Target="sheet{i}.xml"/>""")}</Relationships>""");
        foreach (var (i, sheet) in sheets.Index())
            Add(zip, $"xl/sheet{i}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{Each(sheet.Rows, Row)}</sheetData></worksheet>""");
    }

    private static string Row(IReadOnlyList<string> cells, int row) =>
        $"""<row r="{row
            + 1}">{Each(cells,
                (cell, column) =>
                    $"""<c r="{(char)('A' + column)}{row
                        + 1}" t="inlineStr"><is><t>{SecurityElement.Escape(cell)}</t></is></c>""")}</row>""";

    private static string Each<T>(IEnumerable<T> items, Func<T, int, string> write) => string.Concat(items.Select(write));

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
