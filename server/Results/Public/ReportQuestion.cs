using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Results.Public;

/// <summary>A question whose answers can be published. It has one line of figures; a matrix has one for each of its rows.</summary>
public sealed record ReportQuestion(string Section, Question Asked, IReadOnlyList<Question> Lines)
{
    public string Id => $"{Section}/{Asked.Id}";

    public bool IsMatrix => Asked.Type == AnswerType.Parts;

    public bool IsNumber => Asked.Type == AnswerType.Number;

    /// <summary>What the line is called in tables.</summary>
    public string ItemOf(Question line) => $"{Section}/{line.Id}";

    /// <summary>All of a survey, in its order. Sections with many entries have no tables.</summary>
    public static IReadOnlyList<ReportQuestion> AllOf(PublishedSurvey survey) =>
        [.. survey.Definition.Sections.Where(section => !section.HasManyEntries).SelectMany(section =>
        {
            var form = survey.FormOf(section).Form;
            var counting = CountingQuestions.Of(form);
            return form.Questions
                .Select(question => new ReportQuestion(section.Id, question,
                    [.. counting.Where(line => line == question || question.Parts.Contains(line))]))
                .Where(question => question.Lines.Count > 0);
        })];
}
