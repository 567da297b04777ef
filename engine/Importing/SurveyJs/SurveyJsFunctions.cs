using FormEngine.Importing.Meaning;
using Function = FormEngine.Importing.Meaning.SourceFunction<FormEngine.Importing.SurveyJs.SurveyJsTranslator>;

namespace FormEngine.Importing.SurveyJs;

/// <summary>What becomes of each function of SurveyJS; the table in the README tells it to people.</summary>
internal static class SurveyJsFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(
    [
        .. Exact(),
        KeyValuePair.Create("currentDate", Function.Approximated((translator, arguments) => translator.Now(arguments))),
        .. Function.Dropped("ReckonsWithDates", "age", "currentYear", "dateAdd", "dateDiff", "day", "diffDays", "getYear", "month",
            "weekday", "year"),
        .. Function.Dropped("LabelDependsOnLanguage", "displayValue"),
        .. Function.Dropped("DataFromElsewhere", "propertyValue"),
        .. Function.Dropped("NoReadiness", "isContainerReady"),
        .. Function.Dropped("NoColumnCount", "avgInArray"),
    ]);

    private static Dictionary<string, Function> Exact() => new()
    {
        ["!"] = Function.Exact((translator, arguments) => translator.Not(arguments)),
        ["-"] = Function.Exact((translator, arguments) => Numbers.Minus(translator.Value(arguments[0]), true)),
        ["empty"] = Function.Exact((translator, arguments) => new Logical(Condition.Definite(translator.Value(arguments[0]).Blank))),
        ["notempty"] = Function.Exact((translator, arguments) =>
            new Logical(Condition.Definite(Rule.Not(translator.Value(arguments[0]).Blank)))),
        ["iif"] = Function.Exact((translator, arguments) => translator.Choose(arguments)),
        ["today"] = Function.Exact((translator, arguments) => translator.Today(arguments)),
        ["getDate"] = Function.Exact((translator, arguments) => translator.Date(arguments)),
        ["getComment"] = Function.Exact((translator, arguments) => translator.Comment(arguments)),
        ["isDisplayMode"] = Function.Exact((_, _) => new Constant(false)),
        ["sum"] = Function.Exact((translator, arguments) => translator.Aggregate("sum", arguments)),
        ["min"] = Function.Exact((translator, arguments) => translator.Aggregate("min", arguments)),
        ["max"] = Function.Exact((translator, arguments) => translator.Aggregate("max", arguments)),
        ["avg"] = Function.Exact((translator, arguments) => translator.Mean(arguments)),
        ["count"] = Function.Exact((translator, arguments) => translator.Answered(arguments)),
        ["round"] = Function.Exact((translator, arguments) => translator.Rounded(arguments)),
        ["trunc"] = Function.Exact((translator, arguments) => translator.Whole(arguments, Math.Truncate)),
        ["substring"] = Function.Exact((translator, arguments) => translator.Substring(arguments)),
        ["sumInArray"] = Function.Exact((translator, arguments) => translator.InRows("sum", arguments)),
        ["minInArray"] = Function.Exact((translator, arguments) => translator.InRows("min", arguments)),
        ["maxInArray"] = Function.Exact((translator, arguments) => translator.InRows("max", arguments)),
        ["countInArray"] = Function.Exact((translator, arguments) => translator.RowCount(arguments)),
    };
}
