using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web;

/// <summary>A table to download, as CSV or as a workbook.</summary>
public static class TableFile
{
    /// <summary>The formats, as a constraint of a route.</summary>
    public const string Formats = "regex(^(csv|xlsx)$)";

    public static FileContentResult Of(string format, string name, IReadOnlyList<string> header,
        IEnumerable<IReadOnlyList<object?>> rows) =>
        format == "xlsx"
            ? new FileContentResult(XlsxFile.Write(new XlsxSheet(name, header, rows)),
                XlsxFile.ContentType)
            { FileDownloadName = name + ".xlsx" }
            : new FileContentResult(CsvFile.Write(header, rows.Select(Texts)),
                "text/csv; charset=utf-8")
            { FileDownloadName = name + ".csv" };

    private static IReadOnlyList<string?> Texts(IReadOnlyList<object?> row) => [.. row.Select(Text)];

    private static string? Text(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
