using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Tests.Scoring;

/// <summary>A survey of one section whose form and rest a test gives, and its participants.</summary>
internal sealed class SmallRound
{
    private readonly CompiledForm _form;

    /// <param name="properties">The questions.</param>
    /// <param name="more">More members of the survey, without braces.</param>
    public SmallRound(string properties, string more = "")
    {
        var json = $$"""
            { "id": "s", "x-version": "1", "x-language": "nb", "languages": ["nb"], "title": "S", "asker": "A",
              "contact": { "name": "A", "email": "a@example.invalid" }, "roles": [{ "id": "r", "title": "R" }],
              "sections": [{ "id": "one", "form": "tiny", "role": "r", "title": "One" }],
              "attributes": [{ "id": "place", "title": "Place", "type": "text" }, { "id": "size", "title": "Size", "type": "number" },
                { "id": "big", "title": "Big", "type": "boolean" } ]{{(more.Length > 0 ? "," : "")}} {{more}} }
            """;
        var attributes = SurveyCompiler.Attributes(json);
        var compiled = FormCompiler.Compile(Tiny.Json(properties), null, attributes);
        _form = compiled.Form ?? throw new InvalidOperationException(string.Join('\n', compiled.Findings));
        Forms = new Dictionary<string, CompiledForm> { ["tiny"] = _form };
        var result = SurveyCompiler.Compile(json, new Dictionary<string, string>(), Forms);
        Survey = result.Survey ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
    }

    public SurveyDefinition Survey { get; }

    public IReadOnlyDictionary<string, CompiledForm> Forms { get; }

    /// <summary>As they are after they have been kept and read again.</summary>
    public IReadOnlyList<ScoredParticipant> Scored(IEnumerable<Participant> participants) =>
        Again(participants.Select(participant => ScoredParticipant.Of(Survey, participant)));

    /// <inheritdoc cref="Scored"/>
    public IReadOnlyList<ScoredParticipant> Again(IEnumerable<ScoredParticipant> participants) =>
        [.. participants.Select(participant => ScoredLine.Read(ScoredLine.Write(participant), _ => _form))];

    public Participant Participant(string id, string? answers, string organisation = "{}") => new(
        id, new OrganisationAttributes(JsonNode.Parse(organisation)!.AsObject()),
        answers is null
            ? new Dictionary<string, SectionAnswers>()
            : new Dictionary<string, SectionAnswers>
            {
                ["one"] = new(_form, JsonNode.Parse(answers)!.AsObject(), new DateOnly(2026, 6, 15)),
            });
}
