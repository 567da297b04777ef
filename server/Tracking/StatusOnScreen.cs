using System.Globalization;

namespace FormEngine.Server.Tracking;

internal static class StatusOnScreen
{
    /// <summary>Designsystemet's colour for a status; the text beside it says the same.</summary>
    public static string Color(this CellStatus status) => status switch
    {
        CellStatus.Complete or CellStatus.Ready => "success",
        CellStatus.InProgress => "info",
        CellStatus.Opened or CellStatus.Nominated => "warning",
        CellStatus.RoleUnfilled or CellStatus.Declined => "danger",
        _ => "neutral",
    };

    /// <summary>«10 000»</summary>
    public static string Count(this int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>«48 %»; a dash where nobody is asked.</summary>
    public static string Percent(this double? rate) => rate?.ToString("P0", CultureInfo.CurrentCulture) ?? "–";
}
