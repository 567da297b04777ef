using System.Globalization;

namespace FormEngine.Answers;

/// <summary>Dates as they are stored: <c>yyyy-MM-dd</c>.</summary>
internal static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    public static bool Is(string text) => Read(text) is not null;

    /// <summary>The date, or null where the text is none.</summary>
    public static DateOnly? Read(string text) =>
        text.Length == Format.Length && text.All(c => char.IsAsciiDigit(c) || c == '-')
        && DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
