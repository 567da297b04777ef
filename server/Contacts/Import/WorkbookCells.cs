using System.Globalization;
using ExcelDataReader;
using FormEngine.Evaluation;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A workbook's cells as the texts a person would have typed.</summary>
internal static class WorkbookCells
{
    private static readonly HashSet<string> Errors = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"];

    /// <summary>By the number the sheet shows beside it.</summary>
    public static FileRow Row(IExcelDataReader reader, int columns)
    {
        var cells = new string[columns];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = Text(reader.GetValue(column), reader.GetNumberFormatString(column));
        var error = cells.FirstOrDefault(Errors.Contains);
        return new FileRow(reader.Depth + 1, cells, error is null ? null : new Message("ErrorInCell", error));
    }

    private static string Text(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        bool answer => YesNo.Word(answer)!,
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => Number(number, format),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A format of zeros alone shows leading ones: 301 as 0301.</summary>
    private static string Number(double number, string? format) =>
        format is { Length: > 1 } && format.All(character => character == '0') ? number.ToString(format, CultureInfo.InvariantCulture)
        : Math.Abs(number) < 1e15 ? AnswerReader.Write((decimal)number, CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);
}
