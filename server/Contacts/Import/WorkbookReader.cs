using System.Text;
using ExcelDataReader;
using FormEngine.Importing.Workbooks;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads the first sheet of an Excel workbook (.xlsx) as rows of texts.</summary>
internal static class WorkbookReader
{
    public const string Kind = "Excel";

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A zip file, or the older container that also holds a workbook with a password.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || IsOld(bytes);

    /// <exception cref="TableTooLargeException">It holds more than it may.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static FileTable Read(byte[] bytes, RowsRead rows)
    {
        if (IsOld(bytes))
            return FileTable.Unreadable(Kind, "WorkbookIsOld");
        try
        {
            return ReadSheet(bytes, WorkbookSize.Measure(bytes, rows.Limits, rows.Deadline), rows);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or TableTooLargeException or OperationCanceledException))
        {
            // A parser may stumble over a damaged file, or over one that is no workbook, in any way.
            return FileTable.Unreadable(Kind, "WorkbookUnreadable");
        }
    }

    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>What has a format but holds nothing may reach much further, and is passed over.</summary>
    private static FileTable ReadSheet(byte[] bytes, WorkbookSize size, RowsRead rows)
    {
        rows.Expect(size.Rows);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var columns = Math.Min(reader.FieldCount, size.Columns);
        while (reader.Read() && reader.Depth < size.Rows)
        {
            rows.Deadline.ThrowIfCancellationRequested();
            if (Enumerable.Range(0, columns).Any(column => reader.GetValue(column) is not null))
                rows.Add(WorkbookCells.Row(reader, columns));
        }
        return FileTable.Of(Kind, null, rows);
    }
}
