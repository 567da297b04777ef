using System.Globalization;

namespace FormEngine.Server.Web;

/// <summary>How a figure is written for a reader: in their culture, half away from zero, as one who reckons by hand rounds.</summary>
public static class Figure
{
    /// <summary>Beyond what a decimal number holds, no decimals are left to round.</summary>
    private const double Roundable = 1e15;

    public static string Shown(this double number, int decimals = 1) =>
        Rounded(number, decimals).ToString("F" + decimals, CultureInfo.CurrentCulture);

    /// <summary>A share of a hundred, with the sign as the language writes it, on the same line.</summary>
    public static string ShownAsPercent(this double percent, int decimals = 0) =>
        (Rounded(percent, decimals) / 100).ToString("P" + decimals, CultureInfo.CurrentCulture).Replace(' ', '\u00A0');

    /// <summary>By way of decimals, so that 2.35 is not taken for the slightly smaller number that a double holds of it.</summary>
    private static double Rounded(double number, int decimals) =>
        Math.Abs(number) < Roundable
            ? (double)Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero) + 0.0 // never «-0»
            : number;
}
