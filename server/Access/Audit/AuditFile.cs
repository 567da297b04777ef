using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>The log as a file, with the same columns as on the page.</summary>
internal static class AuditFile
{
    public static byte[] Csv(IEnumerable<AuditRow> rows, IStringLocalizer<AuditTexts> texts) =>
        CsvFile.Write(Header(texts), rows.Select(row => Cells(row, texts).Select(Text).ToArray()));

    public static byte[] Xlsx(IEnumerable<AuditRow> rows, IStringLocalizer<AuditTexts> texts) =>
        XlsxFile.Write(new XlsxSheet(texts["Title"], Header(texts), rows.Select(row => Cells(row, texts))));

    private static string[] Header(IStringLocalizer<AuditTexts> texts) =>
        [texts["When"], texts["Who"], texts["What"], texts["About"], texts["Detail"], texts["Reason"]];

    private static object?[] Cells(AuditRow row, IStringLocalizer<AuditTexts> texts) =>
    [
        row.Entry.At.ToOslo(), row.Who, texts[row.Entry.Action].Value,
        row.Subject?.Name ?? row.Entry.Subject, row.Entry.Detail, row.Entry.Reason,
    ];

    private static string? Text(object? cell) => cell is DateTime time ? time.ToString("yyyy-MM-dd HH:mm:ss") : cell?.ToString();
}
