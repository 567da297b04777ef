using CsvHelper;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads a CSV file whatever program wrote it: finds encoding and separator, and marks each broken row.</summary>
internal static class CsvTableReader
{
    public static FileTable Read(ReadOnlySpan<byte> bytes)
    {
        var file = FileText.Read(bytes);
        if (file.IsBinary)
            return FileTable.Unreadable(file.Encoding, "FileIsNotText");
        return string.IsNullOrWhiteSpace(file.Text) ? FileTable.Unreadable(file.Encoding, "FileIsEmpty") : Read(file);
    }

    private static FileTable Read(FileText file)
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
        var rows = Rows(reader).ToList();
        return FileTable.Of(file.Encoding, reader.Separator, rows.ConvertAll(row => row with { Problem = Problem(row, malformed) }));
    }

    private static IEnumerable<FileRow> Rows(CsvReader reader)
    {
        while (reader.Read())
            yield return new FileRow((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
    }

    private static Message? Problem(FileRow row, Dictionary<long, CsvMalformedReason> malformed) =>
        malformed.TryGetValue(row.Line, out var reason)
            ? new Message(reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote ? "QuoteInsideCell" : "QuoteNotClosed")
            : null;
}
