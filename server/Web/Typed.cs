using System.Globalization;
using FormEngine.Evaluation;

namespace FormEngine.Server.Web;

/// <summary>Dates and times as people and browsers write them.</summary>
internal static class Typed
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;
    private const string Iso = "yyyy-MM-dd";
    private const string LastMinute = "23:59";
    private static readonly string[] TimeFormats = ["H:mm", "H.mm", "HHmm", "HH:mm:ss"];

    public static (string Date, string Time) Of(DateTime local) =>
        (Of(DateOnly.FromDateTime(local)), local.ToString("HH:mm", CultureInfo.InvariantCulture));

    public static string Of(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>As in an answer. Null also for a slip of the finger such as the year 0202, for no survey reaches so far.</summary>
    public static DateOnly? Date(string? typed) =>
        typed is not null && AnswerReader.Date(typed) is { Problem: null, Value: { } read }
        && DateOnly.ParseExact((string)read!, Iso, CultureInfo.InvariantCulture) is var day && IsSensible(day) ? day : null;

    public static bool IsSensible(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    public static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The moment, in UTC, that the clock on the wall shows this.</summary>
    public static DateTime? Moment(string? date, string? time) =>
        Date(date) is { } day && Time(time) is { } hour ? OsloTime.FromOslo(day.ToDateTime(hour)) : null;

    /// <summary>When something ends; a date alone means the whole of that day.</summary>
    public static DateTime? End(string? date, string? time) => Moment(date, string.IsNullOrWhiteSpace(time) ? LastMinute : time);
}
