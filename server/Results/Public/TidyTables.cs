using FormEngine.Questions;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using FormEngine.Tables;
using Figure = FormEngine.Tables.Figure;

namespace FormEngine.Server.Results.Public;

/// <summary>All figures of a publication, of all groups, number by number.</summary>
public static class TidyTables
{
    private const string Suppressed = ":";
    private const string Impossible = ".";
    private const string Missing = "..";

    public static IEnumerable<TidyRow> All(Report report) =>
        [
            .. report.Areas.SelectMany(area => Of(report, area)),
            .. report.Questions.SelectMany(question => Of(report, question)),
            .. Response(report),
        ];

    public static IEnumerable<TidyRow> Of(Report report, Indicator area) =>
        from @group in report.Groups.Known
        let figure = report.Figures.Indicator(area.Id, @group)
        let row = Row(report, "area", area.Id, report.Words.Indicator(area.Id).Title, @group, figure)
        from measure in Means(figure, "score").Prepend(("n", N(figure))).Concat(Weighted(figure))
        select row with { Measure = measure.Item1, Value = measure.Item2 };

    public static IEnumerable<TidyRow> Of(Report report, ReportQuestion question) =>
        from line in question.Lines
        let title = report.FormOf(question).Heading(line.Id)
        from @group in report.Groups.Known
        let figure = report.Figures.Item(question.ItemOf(line), @group)
        let row = Row(report, "question", question.ItemOf(line), title, @group, figure)
        from told in Asked(figure).Select(measure => row with { Measure = measure.Measure, Value = measure.Value })
            .Concat(question.IsNumber
                ? Means(figure, "mean").Select(measure => row with { Measure = measure.Measure, Value = measure.Value })
                : Answers(report, question, line, figure, row))
        select told;

    public static IEnumerable<TidyRow> Response(Report report) =>
        from @group in report.Facts.Response.Groups
        where report.Groups.Known.Contains(@group.Group)
        from section in @group.Sections
        let row = Row(report, "response", section.Key, report.Words.Section(section.Key).Title, @group.Group, null)
        from told in new[] { ("asked", section.Value.Asked), ("answered", section.Value.Answered) }
        select row with { Measure = told.Item1, Value = told.Item2 };

    private static TidyRow Row(Report report, string table, string id, string title, string group, Figure? figure)
    {
        var at = report.Facts.StatesAt[(figure?.State ?? report.Facts.StatesAt.Count) - 1];
        return new TidyRow(
            table, id, title, group, report.Groups.NameOf(group), "", null, null, Impossible, DateOnly.FromDateTime(at.ToOslo()));
    }

    private static IEnumerable<TidyRow> Answers(Report report, ReportQuestion question, Question line, Figure? figure, TidyRow row)
    {
        var view = new QuestionView(report, question, row.Group, OnlyValid: false);
        foreach (var (code, label) in view.Options)
        {
            var answer = row with { Code = code, Answer = label };
            yield return answer with
            {
                Measure = "count",
                Value = Told<ChoiceFigure>(figure, choice => QuestionView.CountOf(choice, code)),
            };
            yield return answer with
            {
                Measure = "share",
                Value = Told<ChoiceFigure>(figure, choice =>
                    choice.N > 0 ? (double)QuestionView.CountOf(choice, code) / choice.N
                    : choice.Blank > 0 ? Missing : Impossible),
            };
        }
    }

    private static IEnumerable<(string Measure, object Value)> Asked(Figure? figure) =>
        [
            ("n", N(figure)),
            ("notAsked", figure switch { ChoiceFigure one => one.NotAsked, NumberFigure one => one.NotAsked, _ => None(figure) }),
            ("blank", figure switch { ChoiceFigure one => one.Blank, NumberFigure one => one.Blank, _ => None(figure) }),
        ];

    private static IEnumerable<(string Measure, object Value)> Means(Figure? figure, string mean)
    {
        var (value, quartiles, n) = figure switch
        {
            IndicatorFigure one => (one.Mean, one.Quartiles, one.N),
            NumberFigure one => (one.Mean, one.Quartiles, one.N),
            _ => (null, null, 0),
        };
        object Quartile(int which) => quartiles is not null ? quartiles[which] : figure is not null && n > 0 ? Suppressed : None(figure);
        return
            [
                (mean, value is { } known ? known : None(figure)),
                ("lowerQuartile", Quartile(0)), ("median", Quartile(1)), ("upperQuartile", Quartile(2)),
            ];
    }

    private static IEnumerable<(string Measure, object Value)> Weighted(Figure? figure) =>
        figure is IndicatorFigure { Weighted: { } weighted }
            ? [("weightedScore", weighted.Value is { } value ? value : Suppressed)]
            : [];

    private static object N(Figure? figure) => figure switch
    {
        ChoiceFigure one => one.N,
        NumberFigure one => one.N,
        IndicatorFigure one => one.N,
        _ => None(figure),
    };

    private static object Told<T>(Figure? figure, Func<T, object> say) where T : Figure => figure is T told ? say(told) : None(figure);

    /// <summary>Why there is no number.</summary>
    private static object None(Figure? figure) => figure switch
    {
        null => Impossible,
        SuppressedFigure => Suppressed,
        _ => Missing,
    };
}
