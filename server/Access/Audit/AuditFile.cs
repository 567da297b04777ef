using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access.Audit;

/// <summary>The log as a file, with the same columns as on the page.</summary>
internal static class AuditFile
{
    public static IReadOnlyList<string> Header(IStringLocalizer<AuditTexts> texts) =>
        [texts["When"], texts["Who"], texts["What"], texts["About"], texts["Detail"], texts["Reason"]];

    public static IEnumerable<IReadOnlyList<object?>> Rows(IEnumerable<AuditRow> rows, IStringLocalizer<AuditTexts> texts) =>
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Entry.At.ToOslo(), row.Who, texts[row.Entry.Action].Value,
            row.Subject?.Name ?? row.Entry.Subject, row.Detail(texts) ?? row.Entry.Detail, row.Entry.Reason,
        ]);
}
