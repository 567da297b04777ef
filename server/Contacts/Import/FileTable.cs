using System.Text.Json.Serialization;
using FormEngine.Server.Web.Requests;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// A sheet as rows of cells, with how it was read, so that the reader can be told. A workbook has no delimiter.
/// </summary>
public sealed record FileTable(string Encoding, char? Delimiter, IReadOnlyList<string> Header, IReadOnlyList<FileRow> Rows)
{
    /// <summary>The sheet's, in a workbook.</summary>
    public string? Name { get; init; }

    public int BlankRows { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public Message? Problem { get; init; }

    /// <summary>The table below a row that turns out to be its header; what stands above, such as a title, is no part of it.</summary>
    internal FileTable Below(int row)
    {
        var header = WithoutTail(Rows[row].Cells);
        return this with
        {
            Header = header,
            Rows = [.. Rows.Skip(row + 1).Select(below => below.CheckedFor(header.Count))],
            Problem = null,
        };
    }

    /// <summary>The first row that is not blank is the header.</summary>
    internal static FileTable Of(string encoding, char? delimiter, RowsRead read)
    {
        if (read.Rows.Count == 0)
            return Unreadable(encoding, "FileIsEmpty");
        var header = read.Rows[0];
        var names = WithoutTail(header.Cells);
        return new FileTable(encoding, delimiter, names, [.. read.Rows.Skip(1).Select(row => row.CheckedFor(names.Count))])
        {
            BlankRows = read.Blank,
            Problem = header.Problem is null ? null : new Message("HeaderUnreadable"),
        };
    }

    internal static FileTable Unreadable(string encoding, string problem, params object[] arguments) =>
        new(encoding, null, [], []) { Problem = new Message(problem, arguments) };

    private static List<string> WithoutTail(IReadOnlyList<string> cells) =>
        [.. cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse()];
}

/// <summary>A row by its number in the file, and what is wrong with it whatever its cells mean.</summary>
public sealed record FileRow(int Line, IReadOnlyList<string> Cells, Message? Problem = null)
{
    private const string Width = "WrongNumberOfCells";

    [JsonIgnore]
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Under a header of so many columns; what it had too few or too many for another is no fault of it.</summary>
    internal FileRow CheckedFor(int width) => Problem is null or { Key: Width } ? this with { Problem = ProblemOf(width) } : this;

    private Message? ProblemOf(int width)
    {
        if (Cells.Any(cell => cell.Trim().Any(char.IsControl) || !PlainText.Is(cell)))
            return new Message("ControlCharacterInCell");
        // Excel may leave empty cells behind the last column.
        var fits = Cells.Count >= width && Cells.Skip(width).All(string.IsNullOrWhiteSpace);
        return fits ? null : new Message(Width, Cells.Count, width);
    }
}
