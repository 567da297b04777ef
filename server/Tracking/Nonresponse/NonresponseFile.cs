using FormEngine.Server.Web;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>The whole analysis as a workbook: tests, groups and method, for the survey as a whole and for each section.</summary>
internal static class NonresponseFile
{
    public static byte[] Workbook(NonresponseReport report, IStringLocalizer<NonresponseTexts> texts)
    {
        var analyses = report.Targets.SelectMany(report.Analyse, (target, analysis) => (target, analysis)).ToList();
        return XlsxFile.Write(
            new XlsxSheet(texts["SheetTests"], TestsHeader(texts), analyses.Select(one => Test(one.target, one.analysis, texts))),
            new XlsxSheet(texts["SheetGroups"], GroupsHeader(texts), analyses.SelectMany(one => Groups(one.target, one.analysis, texts))),
            MethodSheet(report, texts));
    }

    /// <summary>Which campaign, and how its figures came about.</summary>
    public static XlsxSheet MethodSheet(NonresponseReport report, IStringLocalizer<NonresponseTexts> texts)
    {
        var campaign = report.Campaign;
        IReadOnlyList<object?> round = [texts["Round"].Value, campaign.Pilot ? $"{campaign.Name} ({texts["Pilot"]})" : campaign.Name, null];
        return new XlsxSheet(
            texts["MethodTitle"], [texts["Topic"], texts["Explanation"], texts["Formula"]],
            Method.In(texts).Select(topic => (IReadOnlyList<object?>)[topic.Title, topic.Text, topic.Formula]).Prepend(round));
    }

    private static string[] TestsHeader(IStringLocalizer<NonresponseTexts> texts) =>
    [
        texts["Part"], texts["DividedBy"], texts["Participants"], texts["Answered"], texts["Rate"], "χ²", "df", "p", texts["Doubtful"], "V",
        texts["RUnadjusted"], "R", texts["RLow"], texts["RHigh"],
    ];

    private static object?[] Test(Target target, DimensionAnalysis one, IStringLocalizer<NonresponseTexts> texts)
    {
        var (test, indicator) = (one.Analysis.Test, one.Analysis.Representativity);
        return
        [
            texts.Name(target), one.Dimension.Title, target.Asked.Count, target.Answered, target.Rate,
            test?.Statistic, test?.Degrees, test?.PValue, test?.IsDoubtful, test?.Strength,
            indicator?.Unadjusted, indicator?.Adjusted, indicator?.Low, indicator?.High,
        ];
    }

    private static string[] GroupsHeader(IStringLocalizer<NonresponseTexts> texts) =>
    [
        texts["Part"], texts["DividedBy"], texts["Group"], texts["Participants"], texts["Expected"], texts["Answered"], texts["Difference"],
        texts["Rate"],
    ];

    private static IEnumerable<object?[]> Groups(Target target, DimensionAnalysis one, IStringLocalizer<NonresponseTexts> texts) =>
        one.Analysis.Groups.Select(group => (object?[])
        [
            texts.Name(target), one.Dimension.Title, texts.Name(one.Dimension, group.Count.Group), group.Count.Participants,
            group.Expected, group.Count.Answered, group.Difference, group.Count.Rate,
        ]);
}
