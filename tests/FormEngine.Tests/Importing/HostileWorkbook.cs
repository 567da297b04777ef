using System.IO.Compression;

namespace FormEngine.Tests.Importing;

/// <summary>Workbooks that are small as files and large when they are built, or only look so.</summary>
internal static class HostileWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>500 columns, and something in the last row a sheet can have: 1.7 kB, and half a billion cells.</summary>
    public static byte[] ReachingFar() => Of(
        $"""<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 500))}</row><row r="1048576"><c><v>1</v></c></row>""");

    /// <summary>180 MB of texts that cells may share, in some hundred kilobytes.</summary>
    public static byte[] WithSharedStrings() => Of("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", strings: 180_000_000);

    /// <summary>One text of some length, which each of many cells shows.</summary>
    public static byte[] ShowingOneTextOften() => Of(
        string.Concat(Enumerable.Repeat("""<row><c t="s"><v>0</v></c></row>""", 4_000)), strings: 20, first: new string('a', 10_000));

    /// <summary>A small table, and empty cells with a format down to the end of the sheet and out to its side.</summary>
    public static byte[] WithEmptyFormattedRows() => Of(
        Row(1, "number", "name") + Row(2, "8001", "Halden")
        + """<row r="1048575"/><row r="1048576"><c r="A1048576" s="0"/>"""
        + """<c r="XFC1048576"><v></v></c><c t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row>""");

    public static byte[] WithTooManyColumns() => Of("""<row r="1"><c r="SH1"><v>1</v></c></row>""");

    public static byte[] WithTooManyCells() => Of(
        string.Concat(Enumerable.Repeat($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 500))}</row>", 6_001)));

    /// <summary>A number of a column beyond what a sheet has, for which a reader would make room.</summary>
    public static byte[] OutsideTheSheet() => Of("""<row r="1"><c r="ZZZ1"/></row>""");

    private static string Row(int number, params string[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>""";

    private static byte[] Of(string rows, int strings = 0, string first = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="{Types}"><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Add(zip, "_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml")));
            Add(zip, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Ark" sheetId="1" r:id="r0"/></sheets></workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", Relationships(("worksheet", "sheet1.xml"), ("sharedStrings", "sharedStrings.xml")));
            Add(zip, "xl/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
            Add(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>{first}</t></si>""", "<si><t></t></si>", strings, "</sst>");
        }
        return stream.ToArray();
    }

    private static string Relationships(params (string Kind, string Target)[] parts)
    {
        var each = parts.Index().Select(part =>
            $"""<Relationship Id="r{part.Index}" Type="{Office}/{part.Item.Kind}" Target="{part.Item.Target}"/>""");
        return $"""<Relationships xmlns="{Package}">{string.Concat(each)}</Relationships>""";
    }

    /// <summary>A part of the workbook, with something in its middle again and again until that is this long.</summary>
    private static void Add(ZipArchive zip, string name, string text, string again = "", int length = 0, string end = "")
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
        writer.Write(text);
        for (var written = 0; written < length; written += again.Length)
            writer.Write(again);
        writer.Write(end);
    }
}
