using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;
using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Respond.Import;

/// <summary>
/// Reads lines such as <c>{"id":"0301","sections":{"generelt":{answers}}}</c> and says what each comes to. What is known of the
/// organisation is what the round knows, whatever the line says.
/// </summary>
internal sealed class AnswerPlanner(AnswerFacts facts)
{
    private static readonly string[] Members = ["id", "organisation", "sections"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public AnswerRow Plan(int number, string line)
    {
        if (AnswerDocument.Parse(line) is not { } json)
            return Bad(number, null, "NotJson");
        if (json["id"] is not JsonValue value || !value.TryGetValue<string>(out var id) || id.Trim() is not { Length: > 0 } organisation)
            return Bad(number, null, "NoId");
        if (json.FirstOrDefault(member => !Members.Contains(member.Key)) is { Key: { } unknown })
            return Bad(number, organisation, "UnknownMember", unknown);
        if (!_seen.Add(organisation))
            return Bad(number, organisation, "Twice", organisation);
        if (facts.Participants.GetValueOrDefault(organisation) is not { } participant)
            return Bad(number, organisation, "NoParticipant", organisation);
        if (json["sections"] is not (null or JsonObject))
            return Bad(number, organisation, "SectionsNotObject");
        return Plan(number, participant, json["sections"] as JsonObject ?? []);
    }

    private AnswerRow Plan(int number, Participant participant, JsonObject sections)
    {
        var faults = participant.ExcludedAt is null ? new List<RowFault>() : [new RowFault("Excluded")];
        var answered = new List<AnsweredSection>();
        foreach (var (id, answers) in sections)
        {
            if (Refusal(participant, id, answers) is { } fault)
                faults.Add(fault);
            else if (Evaluate(participant, Section(id)!, (JsonObject)answers!) is { } section)
                answered.Add(section);
        }

        faults.AddRange(answered.Where(section => facts.Campaign.Answered == AnsweredMeans.Complete
            && section.State.Errors.Count == 0 && section.State.Status != SectionStatus.Ready)
            .Select(section => new RowFault("NotReady", section.Section.Id, string.Join(", ", section.State.Missing))));
        return new AnswerRow(number, participant.Number, participant.Name, answered, faults);
    }

    private RowFault? Refusal(Participant participant, string id, JsonNode? answers)
    {
        if (Section(id) is not { } section)
            return new RowFault("UnknownSection", id);
        if (section.HasManyEntries)
            return new RowFault("ManyEntries", id);
        if (!section.AppliesTo(participant.Attributes.Known))
            return new RowFault("NotApplicable", id);
        if (answers is not JsonObject)
            return new RowFault("NotAnswers", id);
        return participant.Responses.Any(response => response.Section == id && response.Answers != "{}")
            ? new RowFault("AlreadyAnswered", id)
            : null;
    }

    private AnsweredSection Evaluate(Participant participant, SurveySection section, JsonObject answers)
    {
        var form = facts.Survey.FormOf(section);
        return new AnsweredSection(participant, section, form, answers,
            FormEvaluator.Evaluate(form.Form, answers, participant.Attributes.Known, facts.Today));
    }

    private SurveySection? Section(string id) => facts.Survey.Definition.Sections.FirstOrDefault(section => section.Id == id);

    private static AnswerRow Bad(int number, string? organisation, string fault, params object[] arguments) =>
        new(number, organisation, null, [], [new RowFault(fault, arguments)]);
}
