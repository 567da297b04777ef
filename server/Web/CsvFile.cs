using CsvHelper;

namespace FormEngine.Server.Web;

/// <summary>
/// CSV as spreadsheets in Norway open it: semicolons, UTF-8 with a byte-order mark. A cell that a spreadsheet would run
/// as a formula gets an apostrophe before it.
/// </summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                    writer.WriteField(cell);
                writer.EndRecord();
            }
        }
        return stream.ToArray();
    }
}
