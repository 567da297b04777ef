using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace FormEngine.Importing.Workbooks;

/// <summary>Measures the parts of a workbook. What a part is tells its outermost element: what it is called is up to the file.</summary>
internal sealed partial class PartMeasure(TableLimits limits, CancellationToken deadline)
{
    // As far as a sheet reaches in Excel: what lies outside is no cell.
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    // More than any workbook has that a person has worked with.
    private const int MostSheets = 1_000;
    private const int MostFormats = 250_000;

    private readonly char[] _text = new char[4096];
    private int _cells;
    private int _strings;
    private int _characters;
    private int _sheets;
    private int _formats;

    public int LastRow { get; private set; }

    public int LastColumn { get; private set; }

    public void Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element)
            return;
        Action<XmlReader>? count = reader.LocalName switch
        {
            "worksheet" => CountCells,
            "sst" => CountStrings,
            "workbook" or "styleSheet" or "Relationships" => CountFormats,
            _ => null,
        };
        count?.Invoke(reader);
    }

    private void CountCells(XmlReader reader)
    {
        var (row, column, isValue) = (0, 0, false);
        while (ReadOn(reader))
        {
            // Formats alone, and blanks, are nothing.
            if (isValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Count(row, column);
                isValue = false;
            }

            if (reader.NodeType != XmlNodeType.Element)
                continue;
            isValue = reader.LocalName is "v" or "t";
            if (reader.LocalName == "row")
                (row, column) = (Within(MostRows, RowOf(reader) ?? row + 1), 0);
            else if (reader.LocalName == "c")
                column = Within(MostColumns, ColumnOf(reader) ?? column + 1);
            else if (reader.LocalName is "mergeCell")
                Add(ref _cells, 1, limits.Cells, TableBound.Cells);
        }
    }

    private void Count(int row, int column)
    {
        LastRow = Math.Max(LastRow, row);
        LastColumn = Math.Max(LastColumn, column);
        Bound(LastRow, limits.Rows, TableBound.Rows);
        Bound(LastColumn, limits.Columns, TableBound.Columns);
        Add(ref _cells, 1, limits.Cells, TableBound.Cells);
    }

    private void CountStrings(XmlReader reader)
    {
        while (ReadOn(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                Add(ref _strings, 1, limits.Strings, TableBound.Strings);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                while (reader.ReadValueChunk(_text, 0, _text.Length) is > 0 and var read)
                    Add(ref _characters, read, limits.Characters, TableBound.Characters);
        }
    }

    private void CountFormats(XmlReader reader)
    {
        while (ReadOn(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var tooMany = ++_formats > MostFormats || (reader.LocalName == "sheet" && ++_sheets > MostSheets);
            if (tooMany)
                throw new TableTooLargeException(TableBound.UnpackedMegabytes, limits.UnpackedMegabytes);
        }
    }

    private bool ReadOn(XmlReader reader)
    {
        deadline.ThrowIfCancellationRequested();
        return reader.Read();
    }

    private static void Add(ref int count, int more, int limit, TableBound bound) => Bound(count += more, limit, bound);

    private static void Bound(int count, int limit, TableBound bound)
    {
        if (count > limit)
            throw new TableTooLargeException(bound, limit);
    }

    private static int? RowOf(XmlReader row) => row.GetAttribute("r") is not { } number ? null
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found
        : throw new InvalidDataException("A row has a number that is none.");

    private static int? ColumnOf(XmlReader cell) => cell.GetAttribute("r") is not { } place ? null
        : Place().Match(place) is { Success: true } found
            ? found.Groups[1].Value.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1)
        : throw new InvalidDataException("A cell is nowhere.");

    private static int Within(int most, int number) =>
        number > 0 && number <= most ? number : throw new InvalidDataException("A cell lies outside the sheet.");

    [GeneratedRegex("^([A-Z]{1,3})[0-9]{1,7}$")]
    private static partial Regex Place();
}
