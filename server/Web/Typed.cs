using System.Globalization;

namespace FormEngine.Server.Web;

/// <summary>Dates and times as people and browsers write them.</summary>
internal static class Typed
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];
    private static readonly string[] TimeFormats = ["H:mm", "H.mm", "HHmm", "HH:mm:ss"];

    public static (string Date, string Time) Of(DateTime local) =>
        (Of(DateOnly.FromDateTime(local)), local.ToString("HH:mm", CultureInfo.InvariantCulture));

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Date(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The moment, in UTC, that the clock on the wall shows this.</summary>
    public static DateTime? Moment(string? date, string? time) =>
        Date(date) is { } day && Time(time) is { } hour ? OsloTime.FromOslo(day.ToDateTime(hour)) : null;
}
