namespace FormEngine.Server.Contacts.Import;

/// <summary>A CSV file as rows of cells, with how it was read, so that the reader can be told.</summary>
internal sealed record CsvTable(string Encoding, char Delimiter, IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    public int BlankRows { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public Message? Problem { get; init; }
}

/// <summary>A row by its line number in the file, and what is wrong with it as CSV, whatever its cells mean.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, Message? Problem);
