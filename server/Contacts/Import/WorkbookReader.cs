using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads the first sheet of an Excel workbook (.xlsx) as rows of texts.</summary>
internal static class WorkbookReader
{
    private const string Kind = "Excel";
    private const int MostColumns = 500;
    private const int MostRows = 300_000;

    /// <summary>A workbook is a zip file, and a small one may unpack to more than the server holds.</summary>
    private const long MostUnpacked = 200_000_000;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A zip file, or the older container that also holds a workbook with a password.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || IsOld(bytes);

    public static FileTable Read(byte[] bytes)
    {
        if (IsOld(bytes))
            return FileTable.Unreadable(Kind, "WorkbookIsOld");
        try
        {
            return Unpacks(bytes) ? ReadSheet(bytes) : FileTable.Unreadable(Kind, "WorkbookTooLarge");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A parser may stumble over a damaged file, or over one that is no workbook, in any way.
            return FileTable.Unreadable(Kind, "WorkbookUnreadable");
        }
    }

    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Counts what it really unpacks to, for the sizes a zip file states may be untrue.</summary>
    private static bool Unpacks(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var buffer = new byte[81_920];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; unpacked <= MostUnpacked && (read = stream.Read(buffer)) > 0;)
                unpacked += read;
        }
        return unpacked <= MostUnpacked;
    }

    private static FileTable ReadSheet(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        if (reader.FieldCount > MostColumns)
            return FileTable.Unreadable(Kind, "WorkbookTooWide", reader.FieldCount, MostColumns);
        var rows = new List<FileRow>();
        while (reader.Read())
        {
            var row = WorkbookCells.Row(reader);
            if (!row.IsBlank)
                rows.Add(row);
            if (rows.Count > MostRows)
                return FileTable.Unreadable(Kind, "WorkbookTooLong", MostRows);
        }
        return FileTable.Of(Kind, null, rows);
    }
}
