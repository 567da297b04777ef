using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Contacts.Import;

/// <summary>The rows with faults as a file like the one they came in, with a column that says what is wrong.</summary>
internal static class RowsToMend
{
    public static FileContentResult File(ImportPlan plan, string format, IStringLocalizer<ImportTexts> texts)
    {
        int[] columns = [.. plan.Columns.Where(column => column.Column != OtherColumns.Faults.Id).Select(column => column.Position)];
        var rows = plan.Table.Rows.ToDictionary(row => row.Line);
        string Faults(PlannedRow row) => string.Join(" ", row.Problems.Select(problem => texts[problem.Key, problem.Arguments].Value));
        return TableFile.Of(format, texts["FileToMend"],
            [.. columns.Select(column => plan.Table.Header[column]), texts["ColumnToMend"]],
            plan.Rows.Where(row => row.Outcome == RowOutcome.Wrong).Select(row => (IReadOnlyList<object?>)
                [.. columns.Select(column => rows[row.Line].Cells.ElementAtOrDefault(column)), Faults(row)]));
    }
}
