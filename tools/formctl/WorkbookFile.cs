using System.Globalization;
using System.Text;
using ExcelDataReader;
using FormEngine.Importing;
using FormEngine.Importing.Workbooks;

namespace FormEngine.Formctl;

/// <summary>Reads the sheets of an Excel workbook (.xlsx) as texts, within bounds.</summary>
internal static class WorkbookFile
{
    private static readonly TableLimits Limits = new();

    public static IReadOnlyList<SourceSheet> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw new RefusedException($"{path}: this is not an Excel workbook (.xlsx). Save it as one, without a password.");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(Limits.Seconds));
        try
        {
            return Sheets(bytes, WorkbookSize.Measure(bytes, Limits, deadline.Token), deadline.Token);
        }
        catch (TableTooLargeException error)
        {
            throw new RefusedException($"{path}: the workbook {Excess(error)}. No form is that large.");
        }
        catch (OperationCanceledException)
        {
            throw new RefusedException($"{path}: reading the workbook took more than {Limits.Seconds} seconds.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A parser may stumble over a damaged file in any way.
            throw new RefusedException($"{path}: the workbook is damaged. Open it in Excel and save it anew.");
        }
    }

    private static string Excess(TableTooLargeException error)
    {
        var most = error.Limit.ToString("N0", CultureInfo.InvariantCulture);
        return error.Bound switch
        {
            TableBound.Rows => $"has more than {most} rows",
            TableBound.Columns => $"has more than {most} columns",
            TableBound.Cells => $"has more than {most} cells that hold something",
            TableBound.Strings => $"has more than {most} texts",
            TableBound.Characters => $"has more than {most} characters",
            _ => $"unpacks to more than {most} MB",
        };
    }

    private static List<SourceSheet> Sheets(byte[] bytes, WorkbookSize size, CancellationToken deadline)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<SourceSheet>();
        var characters = 0L;
        do
        {
            var rows = new List<IReadOnlyList<string>>();
            while (rows.Count < size.Rows && reader.Read())
            {
                deadline.ThrowIfCancellationRequested();
                rows.Add(Row(reader, size.Columns));
                if ((characters += rows[^1].Sum(cell => (long)cell.Length)) > Limits.Characters)
                    throw new TableTooLargeException(TableBound.Characters, Limits.Characters);
            }

            sheets.Add(new SourceSheet(reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static IReadOnlyList<string> Row(IExcelDataReader reader, int columns)
    {
        var cells = Enumerable.Range(0, Math.Min(reader.FieldCount, columns)).Select(reader.GetValue).ToList();
        return cells.TrueForAll(cell => cell is null) ? [] : cells.ConvertAll(Text);
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
