using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Bench.Tables;

/// <summary>The survey of digital maturity, and participants whose attributes and answers are left to chance.</summary>
internal sealed class AnsweredRound
{
    private const string Folder = "forms/digital-modenhet";
    private const int Counties = 15;
    private const int Regions = 5;
    private const int KostraGroups = 17;
    private const int Centralities = 6;

    private static readonly DateOnly Today = new(2026, 6, 15);

    private readonly Random _random = new(1);
    private readonly List<OrganisationAttributes> _organisations;

    public AnsweredRound(int participants)
    {
        var survey = File.ReadAllText(Repository.Find($"{Folder}/survey.json"));
        var attributes = SurveyCompiler.Attributes(survey);
        Forms = ((JsonArray)JsonNode.Parse(survey)!["sections"]!).Select(section => (string)section!["form"]!).Distinct().ToDictionary(
            form => form,
            form => FormCompiler.Compile(File.ReadAllText(Repository.Find($"{Folder}/{form}.json")), null, attributes).Form!);
        Survey = SurveyCompiler.Compile(survey, new Dictionary<string, string>(), Forms).Survey!;
        _organisations = [.. Enumerable.Range(0, participants).Select(Organisation)];
    }

    public SurveyDefinition Survey { get; }

    public IReadOnlyDictionary<string, CompiledForm> Forms { get; }

    /// <summary>Who has answered, and what: those who had before, of whom some have changed their answers, and more.</summary>
    /// <param name="before">As it was before.</param>
    /// <param name="answered">How large a part of all has answered now.</param>
    public IReadOnlyList<Participant> Go(IReadOnlyList<Participant> before, double answered) =>
        [
            .. before.Select((participant, number) => _random.Next(20) == 0 ? Answer(number) : participant),
            .. Enumerable.Range(before.Count, (int)(answered * _organisations.Count) - before.Count).Select(Answer),
        ];

    private Participant Answer(int number) => new($"{number}", _organisations[number], Survey.Sections.ToDictionary(
        section => section.Id, section => new SectionAnswers(Forms[section.FormId], Answers(Forms[section.FormId]), Today)));

    private JsonObject Answers(CompiledForm form) => new(form.Questions
        .Where(_ => _random.Next(20) > 0).Select(question => KeyValuePair.Create(question.Id, Answer(question))));

    private JsonNode? Answer(Question question) => question.Type switch
    {
        AnswerType.Code => Choice(question),
        AnswerType.Set => new JsonArray(Choice(question)),
        AnswerType.Number => _random.Next(100),
        AnswerType.Boolean => _random.Next(2) == 0,
        AnswerType.Parts => new JsonObject(question.Parts.Select(row => KeyValuePair.Create(row.Name, Answer(row)))),
        _ => null,
    };

    private JsonValue Choice(Question question) => JsonValue.Create(question.Choices[_random.Next(question.Choices.Count)].Code)!;

    private OrganisationAttributes Organisation(int number) => new(new JsonObject
    {
        ["type"] = number % 20 == 0 ? "fylkeskommune" : "kommune",
        ["county"] = $"Fylke {number % Counties}",
        ["region"] = $"Landsdel {number % Counties % Regions}",
        ["population"] = _random.Next(500, 40_000),
        ["kostra_group"] = $"{_random.Next(KostraGroups)}",
        ["centrality"] = $"{_random.Next(Centralities) + 1}",
    });
}
