using System.Text.Json;
using System.Text.Json.Serialization;
using FormEngine.Importing.Workbooks;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// A file as rows of cells, with how it was read, so that the reader can be told. A workbook has no delimiter.
/// </summary>
public sealed record FileTable(string Encoding, char? Delimiter, IReadOnlyList<string> Header, IReadOnlyList<FileRow> Rows)
{
    private static readonly TableLimits Usual = new();

    public int BlankRows { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public Message? Problem { get; init; }

    /// <summary>Told apart by what is in the file, whatever its name ends in. One that cannot be read is a table with a problem.</summary>
    public static FileTable Read(
        byte[] bytes, TableLimits? limits = null, ReadingProgress? progress = null, CancellationToken stopping = default)
    {
        limits ??= Usual;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(limits.Seconds));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping, time.Token);
        var rows = new RowsRead(limits, progress ?? new ReadingProgress(), deadline.Token);
        var workbook = WorkbookReader.Recognises(bytes);
        try
        {
            return workbook ? WorkbookReader.Read(bytes, rows) : CsvTableReader.Read(bytes, rows);
        }
        catch (TableTooLargeException refused)
        {
            return Unreadable(workbook ? WorkbookReader.Kind : "CSV", $"TooMany{refused.Bound}", refused.Limit);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return Unreadable(workbook ? WorkbookReader.Kind : "CSV", "TooSlow", limits.Seconds);
        }
    }

    public static FileTable Stored(byte[] rows) => JsonSerializer.Deserialize<FileTable>(rows)!;

    public byte[] ToStored() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Readable);

    /// <summary>The first row that is not blank is the header.</summary>
    internal static FileTable Of(string encoding, char? delimiter, RowsRead read)
    {
        if (read.Rows.Count == 0)
            return Unreadable(encoding, "FileIsEmpty");
        var header = read.Rows[0];
        var names = header.Cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToList();
        return new FileTable(encoding, delimiter, names, [.. read.Rows.Skip(1).Select(row => row.CheckedFor(names.Count))])
        {
            BlankRows = read.Blank,
            Problem = header.Problem is null ? null : new Message("HeaderUnreadable"),
        };
    }

    internal static FileTable Unreadable(string encoding, string problem, params object[] arguments) =>
        new(encoding, null, [], []) { Problem = new Message(problem, arguments) };
}

/// <summary>A row by its number in the file, and what is wrong with it whatever its cells mean.</summary>
public sealed record FileRow(int Line, IReadOnlyList<string> Cells, Message? Problem = null)
{
    [JsonIgnore]
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    internal FileRow CheckedFor(int width) => Problem is null ? this with { Problem = ProblemOf(width) } : this;

    private Message? ProblemOf(int width)
    {
        if (Cells.Any(cell => cell.Trim().Any(char.IsControl) || !PlainText.Is(cell)))
            return new Message("ControlCharacterInCell");
        // Excel may leave empty cells behind the last column.
        var fits = Cells.Count >= width && Cells.Skip(width).All(string.IsNullOrWhiteSpace);
        return fits ? null : new Message("WrongNumberOfCells", Cells.Count, width);
    }
}
