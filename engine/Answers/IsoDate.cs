using System.Globalization;

namespace FormEngine.Answers;

/// <summary>Dates as they are stored: <c>yyyy-MM-dd</c>.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    public static bool Is(string text) =>
        text.Length == Format.Length && text.All(c => char.IsAsciiDigit(c) || c == '-')
        && DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
