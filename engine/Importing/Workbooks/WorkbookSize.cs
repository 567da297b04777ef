using System.IO.Compression;
using System.Xml;

namespace FormEngine.Importing.Workbooks;

/// <summary>
/// How far a workbook (.xlsx) reaches, over all its sheets, found without building anything of it: what a parser builds may be a million
/// times as large as the file.
/// </summary>
/// <param name="Rows">The number of the last row that holds something.</param>
/// <param name="Columns">The number of the last column that does.</param>
public sealed record WorkbookSize(int Rows, int Columns)
{
    /// <summary>The binary kind of workbook, which is not measured.</summary>
    private static readonly HashSet<string> Binary =
        new(["xl/workbook.bin", "xl/sharedStrings.bin", "xl/styles.bin"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all of it once.</summary>
    /// <exception cref="TableTooLargeException">It holds more than it may.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or no workbook.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static WorkbookSize Measure(byte[] workbook, TableLimits limits, CancellationToken deadline = default)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        if (archive.Entries.Any(entry => Binary.Contains(entry.FullName)))
            throw new InvalidDataException("A binary workbook.");
        var unpacked = new UnpackedBytes(limits);
        var parts = new PartMeasure(limits, deadline);
        foreach (var entry in archive.Entries)
        {
            using var part = unpacked.Count(entry.Open());
            MeasurePart(parts, part);
            part.CopyTo(Stream.Null);
        }
        return new WorkbookSize(parts.LastRow, parts.LastColumn);
    }

    private static void MeasurePart(PartMeasure parts, Stream part)
    {
        try
        {
            using var reader = XmlReader.Create(part, new XmlReaderSettings { IgnoreComments = true });
            parts.Read(reader);
        }
        catch (XmlException)
        {
            // A picture; or damaged, and then whoever reads it stumbles at the same place.
        }
    }
}
