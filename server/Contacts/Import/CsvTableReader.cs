using CsvHelper;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Reads a CSV file whatever program wrote it: finds encoding and separator, and marks each broken row.</summary>
internal static class CsvTableReader
{
    public static CsvTable Read(ReadOnlySpan<byte> bytes)
    {
        var file = FileText.Read(bytes);
        if (file.IsBinary)
            return Unreadable(file, "FileIsNotText");
        return string.IsNullOrWhiteSpace(file.Text) ? Unreadable(file, "FileIsEmpty") : Read(file);
    }

    private static CsvTable Read(FileText file)
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
        var records = Records(reader).ToList();
        var header = records.FirstOrDefault(record => !IsBlank(record));
        if (header is null)
            return Unreadable(file, "FileIsEmpty");

        var names = header.Cells.Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToList();
        var body = records.Where(record => record.Line > header.Line).ToList();
        return new CsvTable(file.Encoding, reader.Separator, names,
            [.. body.Where(record => !IsBlank(record)).Select(record => record with { Problem = Problem(record, names.Count, malformed) })])
        {
            BlankRows = body.Count(IsBlank),
            Problem = malformed.ContainsKey(header.Line) ? new Message("QuoteInHeader") : null,
        };
    }

    private static CsvTable Unreadable(FileText file, string problem) =>
        new(file.Encoding, ';', [], []) { Problem = new Message(problem) };

    private static IEnumerable<CsvRow> Records(CsvReader reader)
    {
        while (reader.Read())
            yield return new CsvRow((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)], null);
    }

    private static bool IsBlank(CsvRow row) => row.Cells.All(string.IsNullOrWhiteSpace);

    private static Message? Problem(CsvRow row, int width, Dictionary<long, CsvMalformedReason> malformed)
    {
        if (malformed.TryGetValue(row.Line, out var reason))
            return new Message(reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote ? "QuoteInsideCell" : "QuoteNotClosed");
        if (row.Cells.Any(cell => cell.Trim().Any(char.IsControl)))
            return new Message("ControlCharacterInCell");
        // Excel may leave empty cells behind the last column.
        var fits = row.Cells.Count >= width && row.Cells.Skip(width).All(string.IsNullOrWhiteSpace);
        return fits ? null : new Message("WrongNumberOfCells", row.Cells.Count, width);
    }
}
