using FormEngine.Server.Results.Public;

namespace FormEngine.Server.Results.Publishing;

/// <summary>Why a group's figures would not be shown.</summary>
public enum HiddenBecause
{
    /// <summary>Fewer than the minimum have answered the section.</summary>
    Few,

    /// <summary>Another group's figures, or those of an earlier state, would tell what a few have answered.</summary>
    Difference,

    /// <summary>Only a few answered some of its questions, or these tell of each other.</summary>
    SomeQuestions,
}

/// <summary>
/// What of a section would not be shown for a group. Answered: how many of the group have answered the section. Questions: which lines
/// of which questions, in words. AllQuestions: how many lines the chosen questions of the section have. Areas: which areas.
/// </summary>
public sealed record Hidden(
    string Section, string Group, int Answered, HiddenBecause Because, IReadOnlyList<string> Questions, int AllQuestions,
    IReadOnlyList<string> Areas)
{
    /// <summary>All that would be suppressed of what was chosen.</summary>
    public static IReadOnlyList<Hidden> In(Report report) =>
        [.. from section in report.Survey.Sections
            from @group in report.Groups.Known
            let hidden = Of(report, section.Id, @group)
            where hidden is not null
            select hidden];

    private static Hidden? Of(Report report, string section, string group)
    {
        var lines = report.Questions.Where(question => question.Section == section)
            .SelectMany(question => question.Lines, (question, line) => (Question: question, Line: line)).ToList();
        var questions = lines.Where(one => report.Figures.Item(one.Question.ItemOf(one.Line), group)?.IsSuppressed == true)
            .Select(one => report.FormOf(one.Question).Heading(one.Line.Id)).ToList();
        var areas = report.Areas.Where(area => area.Section == section && report.Figures.Indicator(area.Id, group)?.IsSuppressed == true)
            .Select(area => report.Words.Indicator(area.Id).Title).ToList();
        if (questions.Count + areas.Count == 0)
            return null;
        var answered = report.Facts.Response.Of(group)?.Sections.GetValueOrDefault(section)?.Answered ?? 0;
        var because = answered < report.Survey.DisclosureMinimum ? HiddenBecause.Few
            : questions.Count == lines.Count ? HiddenBecause.Difference
            : HiddenBecause.SomeQuestions;
        return new Hidden(
            report.Words.Section(section).Title, report.Groups.NameOf(group), answered, because, questions, lines.Count, areas);
    }
}
