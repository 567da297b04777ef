using System.Text.Json;
using FormEngine.Importing.Workbooks;
using FormEngine.Server.Data;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A file as it was read: the sheets of a workbook that one sees there, or one table.</summary>
public sealed record FileBook(IReadOnlyList<FileTable> Sheets)
{
    private static readonly TableLimits Usual = new();

    /// <summary>Told apart by what is in the file, whatever its name ends in. One that cannot be read is a table with a problem.</summary>
    public static FileBook Read(
        byte[] bytes, TableLimits? limits = null, ReadingProgress? progress = null, CancellationToken stopping = default)
    {
        limits ??= Usual;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping, time.Token);
        var workbook = WorkbookReader.Recognises(bytes);
        RowsRead Rows() => new(limits, progress ?? new ReadingProgress(), deadline.Token);
        try
        {
            return workbook ? WorkbookReader.Read(bytes, limits, Rows, deadline.Token) : Of(CsvTableReader.Read(bytes, Rows()));
        }
        catch (TableTooLargeException refused)
        {
            return Of(FileTable.Unreadable(workbook ? WorkbookReader.Kind : "CSV", $"TooMany{refused.Bound}", refused.Limit));
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Of(FileTable.Unreadable(workbook ? WorkbookReader.Kind : "CSV", "TooSlow", limits.Seconds));
        }
    }

    public static FileBook Of(FileTable table) => new([table]);

    /// <summary>What was read before there were sheets is one table.</summary>
    public static FileBook Stored(byte[] sheets) => sheets is [(byte)'{', ..]
        ? Of(JsonSerializer.Deserialize<FileTable>(sheets)!)
        : new FileBook(JsonSerializer.Deserialize<FileTable[]>(sheets)!);

    public byte[] ToStored() => JsonSerializer.SerializeToUtf8Bytes(Sheets, Json.Readable);
}
