using FormEngine.Questions;
using FormEngine.Server.Web.Charts;
using FormEngine.Tables;
using Figure = FormEngine.Tables.Figure;

namespace FormEngine.Server.Results.Public;

/// <summary>How a question was answered, by all or one group; beside a group stand all.</summary>
/// <param name="Report">The publication.</param>
/// <param name="Question">The question.</param>
/// <param name="Group">The group's name in tables.</param>
/// <param name="OnlyValid">Whether «don't know» and «not applicable» are left out of what shares are shares of.</param>
public sealed record QuestionView(Report Report, ReportQuestion Question, string Group, bool OnlyValid)
{
    public string Title => Report.TitleOf(Question);

    /// <summary>What shares are of where the choice has an answer of that kind at all.</summary>
    public bool HasMissing => Question.Lines.Any(line => line.Choices.Any(IsLeftOut));

    public IReadOnlyList<string> Groups => Group == SurveyGroups.Nation ? [Group] : [Group, SurveyGroups.Nation];

    public bool IsSuppressed => Question.Lines.All(line => FigureOf(line, Group)?.IsSuppressed == true);

    public Figure? FigureOf(Question line, string group) => Report.Figures.Item(Question.ItemOf(line), group);

    /// <summary>The options of all lines, which have the same.</summary>
    public IReadOnlyList<(string Code, string Label)> Options
    {
        get
        {
            var (line, form) = (Question.Lines[0], Report.FormOf(Question));
            return line.Type == AnswerType.Boolean
                ? [("true", Report.T["Yes"]), ("false", Report.T["No"])]
                : [.. line.Choices.Select(option => (option.Code, form.Option(line.Id, option.Code)))];
        }
    }

    public string LabelOf(Question line) => Report.FormOf(Question).Heading(line.Id);

    public ChartValue Share(Question line, string group, string code) =>
        Report.Cells.Of<ChoiceFigure>(FigureOf(line, group), figure =>
            figure.N + figure.Blank == 0 ? Report.Cells.Impossible : Report.Cells.Share(CountOf(figure, code), Base(line, figure)));

    public ChartValue Count(Question line, string group, string code) =>
        Report.Cells.Of<ChoiceFigure>(FigureOf(line, group), figure => Report.Cells.Count(CountOf(figure, code)));

    /// <summary>How many a figure tells of by another of its counts, such as those who were not asked.</summary>
    public ChartValue Told(Question line, string group, Func<(int N, int NotAsked, int Blank), int> which) =>
        FigureOf(line, group) switch
        {
            ChoiceFigure choice => Report.Cells.Count(which((choice.N, choice.NotAsked, choice.Blank))),
            NumberFigure number => Report.Cells.Count(which((number.N, number.NotAsked, number.Blank))),
            null => Report.Cells.Impossible,
            _ => Report.Cells.Suppressed,
        };

    /// <summary>Of those whose only answer it is, an option can be left out.</summary>
    private bool IsLeftOut(Option option) =>
        option.Missing is not null && (option.Exclusive || Question.Lines[0].Type != AnswerType.Set);

    /// <summary>What shares are of: those who answered, less those who had no opinion where these are left out.</summary>
    private int Base(Question line, ChoiceFigure figure) => OnlyValid
        ? figure.N - line.Choices.Where(IsLeftOut).Sum(option => CountOf(figure, option.Code))
        : figure.N;

    /// <summary>The options that stand in the table.</summary>
    public IEnumerable<(string Code, string Label)> ShownOptions() => OnlyValid
        ? Options.Where(option => !Question.Lines[0].Choices.Any(choice => choice.Code == option.Code && IsLeftOut(choice)))
        : Options;

    public static int CountOf(ChoiceFigure figure, string code) => figure.Counts.FirstOrDefault(count => count.Code == code).Count;
}
