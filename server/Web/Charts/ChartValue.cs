namespace FormEngine.Server.Web.Charts;

/// <summary>A figure as it is drawn, written and read aloud; without a number, the symbol that stands in its place and what that
/// means.</summary>
public sealed record ChartValue(double? Number, string Text, string Spoken)
{
    public static ChartValue Of(double number, int decimals = 1) => Written(number, number.Shown(decimals));

    public static ChartValue Percent(double percent, int decimals = 0) => Written(percent, percent.ShownAsPercent(decimals));

    public static ChartValue Absent(string symbol, string explanation) => new(null, symbol, explanation);

    private static ChartValue Written(double number, string text) => new(number, text, text);
}
