using System.Text.RegularExpressions;
using CsvHelper;

namespace FormEngine.Server.Web;

/// <summary>
/// CSV as spreadsheets in Norway open it: semicolons, UTF-8 with a byte-order mark. A cell that a spreadsheet could run
/// as a formula gets an apostrophe before it; a signed number, such as that of a telephone, runs nothing.
/// </summary>
public static partial class CsvFile
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
    };

    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row)
                    writer.WriteField(cell is not null && CouldRun().IsMatch(cell) ? "'" + cell : cell);
                writer.EndRecord();
            }
        }
        return stream.ToArray();
    }

    // The library can do this too, but knows no difference between a formula and a signed number.
    [GeneratedRegex(@"^[=@\t\r]|^[+-](?!(?: *[0-9])+ *\z)", RegexOptions.CultureInvariant)]
    private static partial Regex CouldRun();
}
