using System.Text.Json.Nodes;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys.Indicators;

/// <summary>
/// Made-up answers to what indicators are reckoned from, which differ from question to question so that the reckoning can be followed,
/// and what the engine makes of them.
/// </summary>
internal sealed class IndicatorExample
{
    /// <summary>So many options of a multiple choice are chosen.</summary>
    private const int ChosenOfMany = 2;

    /// <summary>The item that is answered by «don't know», where it can be.</summary>
    private const int Unknown = 2;

    private readonly Dictionary<(string Section, string Question), IReadOnlyList<string>> _chosen = [];

    private IndicatorExample(PublishedSurvey survey)
    {
        var sections = survey.Definition.Indicators.GroupBy(indicator => indicator.Section)
            .ToDictionary(section => section.Key, section => Answer(survey, section.Key, section));
        Scores = Scorer.Score(survey.Definition, new Participant("", Organisation(survey.Definition), sections));
    }

    public IReadOnlyList<IndicatorScore> Scores { get; }

    public static IndicatorExample Of(PublishedSurvey survey) => new(survey);

    /// <summary>The codes of what is chosen.</summary>
    public IReadOnlyList<string> Chosen(Indicator indicator, string question) => _chosen[(indicator.Section, question)];

    private SectionAnswers Answer(PublishedSurvey survey, string section, IEnumerable<Indicator> indicators)
    {
        var form = survey.FormOf(survey.Definition.Sections.First(known => known.Id == section)).Form;
        var answers = new JsonObject();
        foreach (var (index, item) in indicators.SelectMany(indicator => indicator.Items.Index()))
        {
            var question = form.Find(item.Question)!;
            if (_chosen.TryAdd((section, question.Id), Choose(question, index)))
                Put(answers, question, _chosen[(section, question.Id)]);
        }
        return new SectionAnswers(form, answers, DateOnly.MinValue);
    }

    private static IReadOnlyList<string> Choose(Question question, int index)
    {
        var scored = question.Choices.Where(option => option.PointsInScores() is not null)
            .OrderByDescending(option => option.PointsInScores()).ToList();
        if (question.Type == AnswerType.Set)
            return [.. scored.Where(option => !option.Exclusive).Take(ChosenOfMany).Select(option => option.Code)];
        var missing = question.Choices.FirstOrDefault(option => option.Missing is not null);
        return [(index == Unknown ? missing : null)?.Code ?? scored[index % scored.Count].Code];
    }

    private static void Put(JsonObject answers, Question question, IReadOnlyList<string> codes)
    {
        JsonNode answer = question.Type == AnswerType.Set ? new JsonArray([.. codes.Select(code => JsonValue.Create(code))]) : codes[0];
        if (question.Id == question.Name)
            answers[question.Id] = answer;
        else
            Matrix(answers, question.Id[..^(question.Name.Length + 1)])[question.Name] = answer;
    }

    private static JsonObject Matrix(JsonObject answers, string id)
    {
        if (answers[id] is not JsonObject rows)
            answers[id] = rows = [];
        return rows;
    }

    /// <summary>Of the first kind there is of each, so that what is asked of these alone is asked.</summary>
    private static OrganisationAttributes Organisation(SurveyDefinition survey) =>
        new(new JsonObject(survey.Attributes.Where(attribute => attribute.Codes is { Count: > 0 })
            .Select(attribute => KeyValuePair.Create(attribute.Id, (JsonNode?)attribute.Codes![0]))));
}
