using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// A file as rows of cells, with how it was read, so that the reader can be told. A workbook has no delimiter.
/// </summary>
internal sealed record FileTable(string Encoding, char? Delimiter, IReadOnlyList<string> Header, IReadOnlyList<FileRow> Rows)
{
    public int BlankRows { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public Message? Problem { get; init; }

    /// <summary>Told apart by what is in the file, whatever its name ends in.</summary>
    public static FileTable Read(byte[] bytes) =>
        WorkbookReader.Recognises(bytes) ? WorkbookReader.Read(bytes) : CsvTableReader.Read(bytes);

    /// <summary>The first row that is not blank is the header.</summary>
    public static FileTable Of(string encoding, char? delimiter, IReadOnlyList<FileRow> rows)
    {
        var header = rows.FirstOrDefault(row => !row.IsBlank);
        if (header is null)
            return Unreadable(encoding, "FileIsEmpty");
        var names = header.Cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToList();
        var body = rows.Where(row => row.Line > header.Line).ToList();
        return new FileTable(encoding, delimiter, names, [.. body.Where(row => !row.IsBlank).Select(row => row.CheckedFor(names.Count))])
        {
            BlankRows = body.Count(row => row.IsBlank),
            Problem = header.Problem is null ? null : new Message("HeaderUnreadable"),
        };
    }

    public static FileTable Unreadable(string encoding, string problem, params object[] arguments) =>
        new(encoding, null, [], []) { Problem = new Message(problem, arguments) };
}

/// <summary>A row by its number in the file, and what is wrong with it whatever its cells mean.</summary>
internal sealed record FileRow(int Line, IReadOnlyList<string> Cells, Message? Problem = null)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public FileRow CheckedFor(int width) => Problem is null ? this with { Problem = ProblemOf(width) } : this;

    private Message? ProblemOf(int width)
    {
        if (Cells.Any(cell => cell.Trim().Any(char.IsControl) || !PlainText.Is(cell)))
            return new Message("ControlCharacterInCell");
        // Excel may leave empty cells behind the last column.
        var fits = Cells.Count >= width && Cells.Skip(width).All(string.IsNullOrWhiteSpace);
        return fits ? null : new Message("WrongNumberOfCells", Cells.Count, width);
    }
}
