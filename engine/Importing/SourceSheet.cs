namespace FormEngine.Importing;

/// <summary>A sheet of a workbook, as texts.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Rows">Its rows from the first, blank ones included, so that row 1 of the sheet is the first here.</param>
public sealed record SourceSheet(string Name, IReadOnlyList<IReadOnlyList<string>> Rows);
