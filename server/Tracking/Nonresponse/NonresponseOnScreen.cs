using System.Globalization;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>Names and figures as they are read.</summary>
internal static class NonresponseOnScreen
{
    public static string Name(this IStringLocalizer<NonresponseTexts> texts, Target target) => target.Section?.Title ?? texts["Whole"];

    public static string Name(this IStringLocalizer<NonresponseTexts> texts, Dimension dimension, string group) =>
        group == Dimension.Unknown ? texts["Unknown"] : dimension.Label(group);

    /// <summary>«Agder», «Agder × Små»; the cells of a stratum with a plus between them.</summary>
    public static string Name(this IStringLocalizer<NonresponseTexts> texts, NonresponseReport report, Stratum stratum) =>
        string.Join(" + ", stratum.Cells.Select(cell => texts.Name(report, cell)));

    private static string Name(this IStringLocalizer<NonresponseTexts> texts, NonresponseReport report, Cell cell) =>
        (report.By, report.Cross) switch
        {
            (null, _) => texts["Everybody"],
            ({ } by, null) => texts.Name(by, cell.Group),
            ({ } by, { } cross) => $"{texts.Name(by, cell.Group)} × {texts.Name(cross, cell.Subgroup!)}",
        };

    public static string Decimals(this double value, int count = 2) => value.ToString("N" + count, CultureInfo.CurrentCulture);

    /// <summary>«+3,5», «−3,5»: the sign is part of the message.</summary>
    public static string Signed(this double value) => value.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);

    /// <summary>«0,034», or «&lt; 0,001» where more digits would say nothing.</summary>
    public static string Probability(this double value) => value < 0.001 ? "< " + 0.001.Decimals(3) : value.Decimals(3);

    /// <summary>What the test says, as the key of a text.</summary>
    public static string Verdict(this ChiSquareTest? test) => test switch
    {
        null => "VerdictNone",
        { PValue: < 0.05 } => "VerdictUneven",
        _ => "VerdictEven",
    };
}
