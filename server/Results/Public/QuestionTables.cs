using FormEngine.Questions;
using FormEngine.Server.Web.Charts;

namespace FormEngine.Server.Results.Public;

/// <summary>The table and the chart of a question.</summary>
public static class QuestionTables
{
    public static ReportTable TableOf(QuestionView view) =>
        view.Question.IsMatrix ? Matrix(view) : view.Question.IsNumber ? Number(view) : Choice(view);

    /// <returns>Null where there is nothing to draw.</returns>
    public static Chart? ChartOf(QuestionView view)
    {
        if (view.Question.IsNumber || view.IsSuppressed)
            return null;
        var options = view.ShownOptions().ToList();
        if (view.Question.IsMatrix && view.Question.Lines[0].Type != AnswerType.Set)
            return new StackedBar(view.Title, Summary(view), [.. options.Select(option => option.Label)],
                [.. view.Question.Lines.Select(line => new ChartRow(view.LabelOf(line),
                    [.. options.Select(option => view.Share(line, view.Group, option.Code))], Note(view, line)))]);
        return new BarChart(view.Title, Summary(view), new ChartAxis(0, 100, Percent: true),
            view.Groups.Count == 1 ? [""] : [.. view.Groups.Select(view.Report.Groups.NameOf)],
            [.. Rows(view, options)]);
    }

    private static IEnumerable<BarRow> Rows(QuestionView view, IReadOnlyList<(string Code, string Label)> options) =>
        from line in view.Question.Lines
        from option in options
        select new BarRow(
            view.Question.IsMatrix ? $"{view.LabelOf(line)}: {option.Label}" : option.Label,
            [.. view.Groups.Select(one => view.Share(line, one, option.Code))]);

    private static string Summary(QuestionView view) =>
        view.Report.T["ChartSummary", view.Report.Groups.NameOf(view.Group), N(view, view.Question.Lines[0], view.Group).Spoken];

    private static string Note(QuestionView view, Question line) => $"n = {N(view, line, view.Group).Text}";

    private static ChartValue N(QuestionView view, Question line, string group) => view.Report.Cells.N(view.FigureOf(line, group));

    private static ReportTable Choice(QuestionView view)
    {
        var (line, t) = (view.Question.Lines[0], view.Report.T);
        return new ReportTable(view.Title, t["Answer"], [.. view.Groups.SelectMany(group => Named(view, group, t["Share"], t["Count"]))],
            [
                .. view.ShownOptions().Select(option => new ReportRow(option.Label, [.. view.Groups.SelectMany(group =>
                    new[] { view.Share(line, group, option.Code), view.Count(line, group, option.Code) })])),
                .. Feet(view, line, before: 1),
            ]);
    }

    private static ReportTable Number(QuestionView view)
    {
        var (line, t, cells) = (view.Question.Lines[0], view.Report.T, view.Report.Cells);
        ReportRow Row(string label, Func<string, ChartValue> cell) => new(label, [.. view.Groups.Select(cell)]);
        return new ReportTable(view.Title, t["Measure"], [.. view.Groups.SelectMany(group => Named(view, group, t["Value"]))],
            [
                Row(t["Mean"], group => cells.Mean(view.FigureOf(line, group))),
                Row(t["LowerQuartile"], group => cells.Quartile(view.FigureOf(line, group), 0)),
                Row(t["Median"], group => cells.Quartile(view.FigureOf(line, group), 1)),
                Row(t["UpperQuartile"], group => cells.Quartile(view.FigureOf(line, group), 2)),
                .. Feet(view, line, before: 0),
            ]);
    }

    /// <summary>A line for each row, of the chosen group alone: beside another there would be no room.</summary>
    private static ReportTable Matrix(QuestionView view)
    {
        var (options, t) = (view.ShownOptions().ToList(), view.Report.T);
        return new ReportTable(view.Title, t["Row"],
            [.. options.Select(option => option.Label), t["N"], t["NotAskedShort"], t["BlankShort"]],
            [.. view.Question.Lines.Select(line => new ReportRow(Labelled(view, line),
                [
                    .. options.Select(option => view.Share(line, view.Group, option.Code)),
                    view.Told(line, view.Group, figure => figure.N),
                    view.Told(line, view.Group, figure => figure.NotAsked),
                    view.Told(line, view.Group, figure => figure.Blank),
                ]))]);
    }

    private static string Labelled(QuestionView view, Question line) =>
        view.Report.Older(view.FigureOf(line, view.Group)) is { } older ? $"{view.LabelOf(line)} ({older})" : view.LabelOf(line);

    private static IEnumerable<string> Named(QuestionView view, string group, params string[] measures)
    {
        var older = view.Report.Older(view.FigureOf(view.Question.Lines[0], group));
        return measures.Select(measure => view.Groups.Count == 1 && older is null
            ? measure
            : $"{view.Report.Groups.NameOf(group)}: {measure}{(older is null ? "" : $" ({older})")}");
    }

    /// <summary>Who answered, who was not asked, who left it blank: together those whose section counts.</summary>
    private static IEnumerable<ReportRow> Feet(QuestionView view, Question line, int before)
    {
        ReportRow Row(string key, Func<(int N, int NotAsked, int Blank), int> which) => new(view.Report.T[key],
            [.. view.Groups.SelectMany(group => Enumerable.Repeat(Nothing, before).Append(view.Told(line, group, which)))], IsFoot: true);
        return [Row("Answered", figure => figure.N), Row("NotAsked", figure => figure.NotAsked), Row("Blank", figure => figure.Blank)];
    }

    /// <summary>There is no share of these.</summary>
    private static ChartValue Nothing { get; } = new(null, "", "");
}
