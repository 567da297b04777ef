using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys.Indicators;

/// <summary>How each indicator of a survey version is reckoned, in one language, for whoever reads its figures.</summary>
public sealed record IndicatorOverview(IReadOnlyList<ExplainedIndicator> Indicators)
{
    public static IndicatorOverview Of(PublishedSurvey survey, string language)
    {
        var examples = IndicatorExample.Of(survey);
        return new([.. examples.Scores.Select(score => new ExplainedIndicator(
            score.Indicator,
            survey.Definition.Texts(language).Indicator(score.Indicator.Id).Title,
            survey.Definition.Texts(language).Indicator(score.Indicator.Id).Description,
            survey.Definition.Texts(language).Section(score.Indicator.Section).Title,
            score.Score,
            [.. score.Items.Select(item => Explain(survey, score.Indicator, item, examples, language))]))]);
    }

    private static ExplainedItem Explain(
        PublishedSurvey survey, Indicator indicator, ItemScore score, IndicatorExample examples, string language)
    {
        var form = survey.FormOf(survey.Definition.Sections.First(section => section.Id == indicator.Section)).Form;
        var texts = form.Texts(language);
        var question = form.Find(score.Item.Question)!;
        var matrix = question.Id == question.Name ? null : question.Id[..^(question.Name.Length + 1)];
        return new ExplainedItem(
            score.Item, question.Type == AnswerType.Set,
            texts.Question(matrix ?? question.Id).Title, matrix is null ? null : texts.Question(question.Id).Title,
            [.. question.Choices.Select(option => new OptionPoints(texts.Option(question.Id, option.Code), option.PointsInScores()))],
            string.Join(", ", examples.Chosen(indicator, question.Id).Select(code => texts.Option(question.Id, code))),
            score.Score);
    }
}

/// <summary>An indicator, with what it comes to in the example.</summary>
public sealed record ExplainedIndicator(
    Indicator Indicator, string Title, string? Description, string Section, double? Example, IReadOnlyList<ExplainedItem> Items)
{
    /// <summary>The rows of a matrix stand together.</summary>
    public IEnumerable<IReadOnlyList<ExplainedItem>> Questions => Items.GroupBy(item => item.Item.Question.Split('.')[0])
        .Select(question => question.ToList());

    /// <summary>The items that have points in the example.</summary>
    public IReadOnlyList<double> Counting => [.. Items.Select(item => item.Points).OfType<double>()];
}

/// <summary>A question, or a row of a matrix, behind an indicator; what is answered in the example, and the points that gives.</summary>
public sealed record ExplainedItem(
    IndicatorItem Item, bool IsMultipleChoice, string Question, string? Row, IReadOnlyList<OptionPoints> Options, string Answer,
    double? Points)
{
    public string Title => Row is null ? Question : $"{Question} – {Row}";

    /// <summary>All that can be had by choosing everything.</summary>
    public double Most => Options.Select(option => option.Points ?? 0).Where(points => points > 0).Sum();
}

/// <summary>An option and what it is worth; without points it does not count.</summary>
public sealed record OptionPoints(string Label, double? Points);
