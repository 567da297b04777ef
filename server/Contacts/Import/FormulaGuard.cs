using System.Buffers;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Files we write have an apostrophe before a cell that a spreadsheet would run as a formula. It is removed when the file
/// comes back, so that «+47 …» survives the round trip.
/// </summary>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r");

    public static string Remove(string cell) => cell is ['\'', var first, ..] && Dangerous.Contains(first) ? cell[1..] : cell;
}
