using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using FormEngine.Importing;

namespace FormEngine.Formctl;

/// <summary>Reads the sheets of an Excel workbook (.xlsx) as texts, within bounds.</summary>
internal static class WorkbookFile
{
    private const int MostRows = 100_000;
    private const int MostCells = 5_000_000;

    /// <summary>A workbook is a zip file, and a small one may unpack to more than the machine holds.</summary>
    private const long MostUnpacked = 200_000_000;

    public static IReadOnlyList<SourceSheet> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw new RefusedException($"{path}: this is not an Excel workbook (.xlsx). Save it as one, without a password.");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            Measure(bytes, path);
            return Sheets(bytes, path);
        }
        catch (Exception error) when (error is not (RefusedException or OutOfMemoryException))
        {
            // A parser may stumble over a damaged file in any way.
            throw new RefusedException($"{path}: the workbook is damaged. Open it in Excel and save it anew.");
        }
    }

    // The sizes a zip file states may be untrue.
    private static void Measure(byte[] bytes, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var buffer = new byte[81_920];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if ((unpacked += read) > MostUnpacked)
                    throw new RefusedException($"{path}: the workbook unpacks to more than {MostUnpacked / 1_000_000} MB.");
            }
        }
    }

    private static List<SourceSheet> Sheets(byte[] bytes, string path)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<SourceSheet>();
        var cells = 0L;
        do
        {
            var rows = new List<IReadOnlyList<string>>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))]);
                if (rows.Count > MostRows || (cells += reader.FieldCount) > MostCells)
                    throw new RefusedException($"{path}: the sheet «{reader.Name}» is too large for a form.");
            }

            sheets.Add(new SourceSheet(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
