using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Results.Public;

/// <summary>Figures to download: as CSV with a decimal comma, as a workbook, or as JSON.</summary>
internal static class ReportFile
{
    public const string Formats = "regex(^(csv|xlsx|json)$)";

    private static readonly CultureInfo Comma = CultureInfo.GetCultureInfo("nb-NO");

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="report">The publication.</param>
    /// <param name="name">What of it, as the file's name says; the publication's stands before.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="rows">The figures.</param>
    public static FileContentResult Of(Report report, string name, string format, IEnumerable<TidyRow> rows)
    {
        var (content, type) = format switch
        {
            "xlsx" => (XlsxFile.Write(new XlsxSheet(name, Header(report), rows.Select(row => Cells(report, row)))), XlsxFile.ContentType),
            "json" => (Json(report, rows), "application/json; charset=utf-8"),
            _ => (CsvFile.Write(Header(report), rows.Select(row => Cells(report, row).Select(Text).ToList())), "text/csv; charset=utf-8"),
        };
        return new FileContentResult(content, type) { FileDownloadName = FileName(report, name, format) };
    }

    /// <summary>What is published bears the name of its address; what is not, that of its round.</summary>
    private static string FileName(Report report, string name, string format) =>
        report.Facts is { InternalAt: null, Publication.Slug: { } slug }
            ? $"{slug}-{name}.{format}"
            : DownloadName.Of($"{report.Survey.Id}{(report.Facts.InternalAt is null ? "" : "-internal")}-{name}",
                report.Facts.Campaign.Name, format);

    private static IReadOnlyList<string> Header(Report report) =>
        [
            report.T["FileTable"], "id", report.T["FileTitle"], report.T["FileGroup"], report.T["FileGroupName"], report.T["FileMeasure"],
            report.T["FileCode"], report.T["Answer"], report.T["Value"], report.T["FileFrom"],
            .. report.Marks,
        ];

    /// <summary>Each row says what its figures are, for rows are copied.</summary>
    private static IReadOnlyList<object?> Cells(Report report, TidyRow row) =>
        [
            row.Table, row.Id, row.Title, row.Group, row.GroupName, row.Measure, row.Code, row.Answer, row.Value, row.From,
            .. report.Marks.Select(_ => report.T["Yes"].Value),
        ];

    private static string? Text(object? cell) => cell switch
    {
        double number => number.ToString(Comma),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    private static byte[] Json(Report report, IEnumerable<TidyRow> rows) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        publication = report.Facts.Publication.Slug,
        title = report.Words.Title,
        round = report.Facts.Campaign.Name,
        madeUp = report.Facts.Campaign.Pilot,
        @internal = report.Facts.InternalAt is not null,
        published = report.Facts.Publication.PublishedAt,
        surveyVersion = report.Survey.Version,
        symbols = new[] { report.Cells.Suppressed, report.Cells.Impossible, report.Cells.Missing }
            .ToDictionary(symbol => symbol.Text, symbol => symbol.Spoken),
        rows,
    }, Readable);
}
