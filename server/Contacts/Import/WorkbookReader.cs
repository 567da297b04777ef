using System.Text;
using ExcelDataReader;
using FormEngine.Importing.Workbooks;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads the sheets of an Excel workbook (.xlsx) as rows of texts: those that are seen there and hold something.</summary>
internal static class WorkbookReader
{
    public const string Kind = "Excel";

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A zip file, or the older container that also holds a workbook with a password.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || IsOld(bytes);

    /// <exception cref="TableTooLargeException">It holds more than it may.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static FileBook Read(byte[] bytes, TableLimits limits, Func<RowsRead> rows, CancellationToken deadline)
    {
        if (IsOld(bytes))
            return FileBook.Of(FileTable.Unreadable(Kind, "WorkbookIsOld"));
        try
        {
            var sheets = ReadSheets(bytes, WorkbookSize.Measure(bytes, limits, deadline), rows);
            return sheets.Count > 0 ? new FileBook(sheets) : FileBook.Of(FileTable.Unreadable(Kind, "FileIsEmpty"));
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or TableTooLargeException or OperationCanceledException))
        {
            // A parser may stumble over a damaged file, or over one that is no workbook, in any way.
            return FileBook.Of(FileTable.Unreadable(Kind, "WorkbookUnreadable"));
        }
    }

    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    private static List<FileTable> ReadSheets(byte[] bytes, WorkbookSize size, Func<RowsRead> rows)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<FileTable>();
        do
        {
            var read = ReadSheet(reader, size, rows());
            if (read.Rows.Count > 0 && reader.VisibleState == "visible")
                sheets.Add(FileTable.Of(Kind, null, read) with { Name = reader.Name });
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>What has a format but holds nothing may reach much further, and is passed over.</summary>
    private static RowsRead ReadSheet(IExcelDataReader reader, WorkbookSize size, RowsRead rows)
    {
        rows.Expect(size.Rows);
        var columns = Math.Min(reader.FieldCount, size.Columns);
        while (reader.Read() && reader.Depth < size.Rows)
        {
            rows.Deadline.ThrowIfCancellationRequested();
            if (Enumerable.Range(0, columns).Any(column => reader.GetValue(column) is not null))
                rows.Add(WorkbookCells.Row(reader, columns));
        }
        return rows;
    }
}
