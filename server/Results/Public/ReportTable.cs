using FormEngine.Server.Web.Charts;

namespace FormEngine.Server.Results.Public;

/// <summary>A table of a page. Caption: what it shows. Corner: what its rows are called. Columns: what its figures are called.</summary>
public sealed record ReportTable(string Caption, string Corner, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows);

/// <param name="Label">What the row is about.</param>
/// <param name="Cells">Its figures.</param>
/// <param name="Href">Where more of it is told.</param>
/// <param name="IsFoot">Whether it tells of the whole table.</param>
public sealed record ReportRow(string Label, IReadOnlyList<ChartValue> Cells, string? Href = null, bool IsFoot = false);
