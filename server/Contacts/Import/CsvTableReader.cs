using CsvHelper;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads a CSV file whatever program wrote it: finds encoding and separator, and marks each broken row.</summary>
internal static class CsvTableReader
{
    /// <exception cref="FormEngine.Importing.Workbooks.TableTooLargeException">It holds more than it may.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static FileTable Read(ReadOnlySpan<byte> bytes, RowsRead rows)
    {
        var file = FileText.Read(bytes);
        if (file.IsBinary)
            return FileTable.Unreadable(file.Encoding, "FileIsNotText");
        return string.IsNullOrWhiteSpace(file.Text) ? FileTable.Unreadable(file.Encoding, "FileIsEmpty") : Read(file, rows);
    }

    private static FileTable Read(FileText file, RowsRead rows)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            // No name or address holds a line break, and this way one bad quote cannot swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
        };
        using var reader = CsvReader.FromText(file.Text, options);
        rows.Expect(file.Text.AsSpan().Count('\n'));
        while (reader.Read())
            rows.Add(new FileRow((int)reader.LineNumber, Cells(reader)));
        rows.Mark(row => Problem(row, malformed));
        return FileTable.Of(file.Encoding, reader.Separator, rows);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static Message? Problem(FileRow row, Dictionary<long, CsvMalformedReason> malformed) =>
        malformed.TryGetValue(row.Line, out var reason)
            ? new Message(reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote
                ? "QuoteInsideCell"
                : "QuoteNotClosed")
            : null;
}
