using System.Globalization;
using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;
using Function = FormEngine.Importing.Meaning.SourceFunction<FormEngine.Importing.XlsForm.XPathTranslator>;

namespace FormEngine.Importing.XlsForm;

/// <summary>What becomes of each function of XPath and of ODK; the table in the README tells it to people.</summary>
internal static class XPathFunctions
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>(
    [
        .. Logic(), .. Numbers(), .. Texts(), .. Dates(),
        .. Function.Dropped("OrderOfChoices", "selected-at"),
        .. Function.Dropped("LabelDependsOnLanguage", "jr:choice-name", "jr:itext"),
        .. Function.Dropped("OneRow", "position", "index", "indexed-repeat"),
        .. Function.Dropped("DataFromElsewhere", "instance", "pulldata", "search", "property", "version", "current"),
        .. Function.Dropped("NothingRandom", "uuid", "random", "randomize"),
        .. Function.Dropped("NoPlaces", "area", "distance", "geofence", "intersects"),
        .. Function.Dropped("NoCoding", "digest", "base64-decode", "extract-signed"),
        .. Function.Dropped("ReckonsPlainly", "log", "log10", "exp", "exp10", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan",
            "atan2", "pi", "floor", "ceiling"),
        .. Function.Dropped("TimesAreTexts", "decimal-time", "format-date-time"),
        .. Function.Dropped("JoinsTexts", "join"),
    ]);

    private static Dictionary<string, Function> Logic() => new()
    {
        ["true"] = Function.Exact((_, _) => new Constant(true)),
        ["false"] = Function.Exact((_, _) => new Constant(false)),
        ["not"] = Function.Exact((translator, arguments) => translator.Not(arguments)),
        ["boolean"] = Function.Exact((translator, arguments) => new Logical(translator.Condition(One(arguments)))),
        ["boolean-from-string"] = Function.Exact((translator, arguments) =>
            translator.Asked([One(arguments)], texts => texts[0] is "true" or "1")),
        ["if"] = Function.Exact((translator, arguments) => translator.Choose(arguments)),
        ["coalesce"] = Function.Exact((translator, arguments) => translator.Coalesce(arguments)),
        ["once"] = Function.Approximated((translator, arguments) => translator.Once(One(arguments))),
        ["selected"] = Function.Exact((translator, arguments) => translator.Selected(arguments)),
        ["count-selected"] = Function.Exact((translator, arguments) => translator.CountSelected(One(arguments))),
        ["count"] = Function.Exact((translator, arguments) => translator.Count(translator.Value(One(arguments)))),
        ["count-non-empty"] = Function.Exact((translator, arguments) => translator.Count(translator.Value(One(arguments)))),
        ["checklist"] = Function.Exact((translator, arguments) => translator.Checklist(arguments, false)),
        ["weighted-checklist"] = Function.Exact((translator, arguments) => translator.Checklist(arguments, true)),
    };

    private static Dictionary<string, Function> Numbers() => new()
    {
        ["-"] = Function.Exact((translator, arguments) => Meaning.Numbers.Minus(translator.Value(One(arguments)), false)),
        ["number"] = Function.Exact((translator, arguments) => Meaning.Numbers.Of(translator.Value(One(arguments)))),
        ["int"] = Function.Exact((translator, arguments) => translator.Whole(arguments, Math.Truncate)),
        ["round"] = Function.Exact((translator, arguments) => translator.Round(arguments)),
        ["abs"] = Function.Exact((translator, arguments) => Meaning.Numbers.Absolute(translator.Value(One(arguments)))),
        ["pow"] = Function.Exact((translator, arguments) => translator.Power(arguments)),
        ["sum"] = Function.Exact((translator, arguments) => translator.Totals("sum", arguments)),
        ["min"] = Function.Exact((translator, arguments) => translator.Totals("min", arguments)),
        ["max"] = Function.Exact((translator, arguments) => translator.Totals("max", arguments)),
    };

    private static Dictionary<string, Function> Texts() => new()
    {
        ["string"] = Function.Exact((translator, arguments) => translator.Value(One(arguments))),
        ["concat"] = Function.Exact((translator, arguments) => translator.Worked(arguments, string.Concat)),
        ["contains"] = Function.Exact((translator, arguments) => translator.Contains(arguments)),
        ["starts-with"] = Function.Exact((translator, arguments) =>
            translator.Asked(Two(arguments), texts => texts[0].StartsWith(texts[1], StringComparison.Ordinal))),
        ["ends-with"] = Function.Exact((translator, arguments) =>
            translator.Asked(Two(arguments), texts => texts[0].EndsWith(texts[1], StringComparison.Ordinal))),
        ["regex"] = Function.Exact((translator, arguments) => translator.Matches(Two(arguments))),
        ["string-length"] = Function.Exact((translator, arguments) => translator.Length(arguments)),
        ["normalize-space"] = Function.Exact((translator, arguments) => translator.Worked([One(arguments)],
            texts => string.Join(' ', texts[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))),
        ["substr"] = Function.Exact((translator, arguments) => translator.Worked(arguments, Part)),
        ["substring-before"] = Function.Exact((translator, arguments) => translator.Worked(Two(arguments),
            texts => texts[0].IndexOf(texts[1], StringComparison.Ordinal) is > 0 and var at ? texts[0][..at] : "")),
        ["substring-after"] = Function.Exact((translator, arguments) => translator.Worked(Two(arguments),
            texts => texts[0].IndexOf(texts[1], StringComparison.Ordinal) is >= 0 and var at ? texts[0][(at + texts[1].Length)..] : "")),
        ["translate"] = Function.Exact((translator, arguments) => translator.Worked(arguments, Exchange)),
    };

    private static Dictionary<string, Function> Dates() => new()
    {
        ["today"] = Function.Exact((_, _) => XPathTranslator.Today()),
        ["now"] = Function.Approximated((translator, _) => translator.Now()),
        ["date"] = Function.Exact((translator, arguments) => translator.Value(One(arguments))),
        ["date-time"] = Function.Approximated((translator, arguments) => translator.WithoutTime(One(arguments))),
        ["decimal-date-time"] = Function.Exact((translator, arguments) => translator.Value(One(arguments))),
        ["format-date"] = Function.Exact((translator, arguments) => translator.FormatDate(arguments)),
    };

    private static Node One(IReadOnlyList<Node> arguments) => Some(arguments, 1)[0];

    private static IReadOnlyList<Node> Two(IReadOnlyList<Node> arguments) => Some(arguments, 2);

    private static IReadOnlyList<Node> Some(IReadOnlyList<Node> arguments, int count) =>
        arguments.Count == count ? arguments : throw new ImportException("ArgumentCount", arguments.Count, count);

    // Counted from 0, the end left out.
    private static string Part(IReadOnlyList<string> texts)
    {
        var (text, from) = (texts[0], Place(texts[1], texts[0]));
        var to = texts.Count > 2 ? Place(texts[2], text) : text.Length;
        return from < to ? text[from..to] : "";
    }

    private static int Place(string number, string text) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place)
            ? Math.Clamp(place < 0 ? text.Length + place : place, 0, text.Length)
            : throw new ImportException("FixedValueWanted");

    private static string Exchange(IReadOnlyList<string> texts) => string.Concat(texts[0].Select(c =>
        texts[1].IndexOf(c) is >= 0 and var at ? (at < texts[2].Length ? $"{texts[2][at]}" : "") : $"{c}"));
}
