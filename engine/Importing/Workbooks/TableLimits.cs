namespace FormEngine.Importing.Workbooks;

/// <summary>
/// How much a workbook or another file of rows may hold. Only cells that hold something count; empty ones that have a format do not.
/// </summary>
public sealed record TableLimits
{
    /// <summary>The last row that may hold something.</summary>
    public int Rows { get; init; } = 300_000;

    /// <summary>The last column that may hold something.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>The cells that may hold something.</summary>
    public int Cells { get; init; } = 3_000_000;

    /// <summary>The texts of a workbook, each of which any number of cells may show.</summary>
    public int Strings { get; init; } = 1_000_000;

    /// <summary>In the texts of a workbook, and in all that its cells show.</summary>
    public int Characters { get; init; } = 25_000_000;

    /// <summary>A workbook is a zip file, and a small one may unpack to more than the machine holds.</summary>
    public int UnpackedMegabytes { get; init; } = 200;

    /// <summary>How long reading may take; whoever reads keeps the time.</summary>
    public int Seconds { get; init; } = 30;
}
