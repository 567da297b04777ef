using System.Globalization;

namespace FormEngine.Server.Web;

/// <summary>Times are stored in UTC; people read and write them as the clock on the wall in Norway shows.</summary>
public static class OsloTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(ToOslo(clock.GetUtcNow().UtcDateTime));

    public static DateTime ToOslo(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The hour that is skipped in spring is read as the hour after it.</summary>
    public static DateTime FromOslo(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Zone);
    }

    /// <summary>«5. mars 2026», «5 March 2026».</summary>
    public static string ToDateText(this DateTime utc) => DateOnly.FromDateTime(utc.ToOslo()).ToDateText();

    public static string ToDateText(this DateOnly date) => date.ToString(DatePattern, CultureInfo.CurrentCulture);

    /// <summary>«5. mars 2026 kl. 14.30», «5 March 2026 at 14:30».</summary>
    public static string ToDateTimeText(this DateTime utc) =>
        utc.ToOslo().ToString(IsEnglish ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", CultureInfo.CurrentCulture);

    /// <summary>«08.30», «08:30».</summary>
    public static string ToText(this TimeOnly clock) => clock.ToString(IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    private static string DatePattern => IsEnglish ? "d MMMM yyyy" : "d. MMMM yyyy";

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
