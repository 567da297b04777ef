using System.Globalization;
using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>The weights of those who answered, to use in other programs.</summary>
internal static class WeightsFile
{
    public static byte[] Csv(NonresponseReport report, IStringLocalizer<NonresponseTexts> texts) =>
        CsvFile.Write(Header(texts), Rows(report, texts).Select(row => row.Select(Text).ToArray()));

    public static byte[] Workbook(NonresponseReport report, IStringLocalizer<NonresponseTexts> texts) => XlsxFile.Write(
        new XlsxSheet(texts["WeightsTitle"], Header(texts), Rows(report, texts)),
        new XlsxSheet(texts["SheetStrata"], StrataHeader(texts), (report.PostStratification?.Strata ?? []).Select(stratum => (object?[])
        [
            texts.Name(report, stratum), stratum.Participants, stratum.Answered, stratum.Weight, stratum.Expansion,
        ])),
        NonresponseFile.MethodSheet(report, texts));

    private static string[] Header(IStringLocalizer<NonresponseTexts> texts) =>
        [texts["Number"], texts["Participant"], texts["Stratum"], texts["Weight"], texts["Expansion"]];

    private static string[] StrataHeader(IStringLocalizer<NonresponseTexts> texts) =>
        [texts["Stratum"], texts["Participants"], texts["Answered"], texts["Weight"], texts["Expansion"]];

    private static IEnumerable<object?[]> Rows(NonresponseReport report, IStringLocalizer<NonresponseTexts> texts) =>
        report.Weights().Select(answer => (object?[])
        [
            answer.Participant.Number, answer.Participant.Name, texts.Name(report, answer.Stratum), answer.Stratum.Weight,
            answer.Stratum.Expansion,
        ]);

    /// <summary>All digits, with the decimal sign a spreadsheet of the reader's language expects.</summary>
    private static string? Text(object? cell) => Convert.ToString(cell, CultureInfo.CurrentCulture);
}
