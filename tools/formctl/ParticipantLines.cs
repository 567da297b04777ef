using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Formctl;

/// <summary>Reads participants, one per line: <c>{"id":"0301","organisation":{…},"sections":{"generelt":{answers}}}</c>.</summary>
internal sealed class ParticipantLines(SurveyDefinition survey, IReadOnlyDictionary<string, CompiledForm> forms, DateOnly today)
{
    public IReadOnlyList<Participant> ReadAll(IEnumerable<string> lines)
    {
        var participants = new List<Participant>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var participant = Read(line, index + 1);
            participants.Add(seen.Add(participant.Id) ? participant : throw Refused(index + 1, $"«{participant.Id}» stands twice."));
        }

        return participants;
    }

    public Participant Read(string line, int number)
    {
        var json = AnswerDocument.Parse(line) ?? throw Refused(number, "This is not one JSON object.");
        if (json["id"] is not JsonValue value || !value.TryGetValue<string>(out var id) || id.Length == 0)
            throw Refused(number, "«id» must be a text.");
        if (json.FirstOrDefault(member => member.Key is not ("id" or "organisation" or "sections")) is { Key: { } unknown })
            throw Refused(number, $"«{unknown}» means nothing here.");
        return new Participant(
            id, new OrganisationAttributes(Member(json, "organisation", number)),
            Member(json, "sections", number).ToDictionary(section => section.Key, section => Section(section.Key, section.Value, number)));
    }

    private SectionAnswers Section(string id, JsonNode? answers, int number)
    {
        if (survey.Sections.FirstOrDefault(section => section.Id == id) is not { } section)
            throw Refused(number, $"There is no section «{id}».");
        return answers is JsonObject given
            ? new SectionAnswers(forms[section.FormId], given, today)
            : throw Refused(number, $"The answers to «{id}» must be an object {{ … }}.");
    }

    private static JsonObject Member(JsonObject json, string name, int number) => json[name] switch
    {
        null => [],
        JsonObject member => member,
        _ => throw Refused(number, $"«{name}» must be an object {{ … }}."),
    };

    private static RefusedException Refused(int number, string message) => new($"Line {number}: {message}");
}
