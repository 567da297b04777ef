using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Organisations;

namespace FormEngine.Scoring;

/// <summary>Keeps a scored participant as one line of JSON, from which the same figures come as long as its forms are kept.</summary>
public static class ScoredLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line; it holds no line break.</summary>
    /// <param name="participant">The participant.</param>
    public static string Write(ScoredParticipant participant) => new JsonObject
    {
        ["id"] = participant.Id,
        ["organisation"] = participant.Organisation.All(),
        ["sections"] = new JsonObject(participant.Sections.Select(section =>
            KeyValuePair.Create<string, JsonNode?>(section.Key, Write(section.Value)))),
    }.ToJsonString(Plain);

    /// <summary>What a line keeps.</summary>
    /// <param name="line">A line that was written here.</param>
    /// <param name="form">The form version with this content hash.</param>
    /// <exception cref="FormatException">It was not written here.</exception>
    public static ScoredParticipant Read(string line, Func<string, CompiledForm> form)
    {
        if (AnswerDocument.Parse(line) is not { } json || json["sections"] is not JsonObject sections)
            throw new FormatException("This is no line of a snapshot.");
        return new ScoredParticipant(
            json["id"]!.GetValue<string>(), new OrganisationAttributes((JsonObject)json["organisation"]!),
            sections.ToDictionary(section => section.Key, section => Read((JsonObject)section.Value!, form), StringComparer.Ordinal));
    }

    /// <summary>The content hashes of the form versions a line needs.</summary>
    /// <param name="line">A line that was written here.</param>
    /// <exception cref="FormatException">It was not written here.</exception>
    public static IEnumerable<string> Forms(string line) =>
        Sections(line).Select(section => section.Value!["form"]!.GetValue<string>());

    private static JsonObject Sections(string line) => AnswerDocument.Parse(line)?["sections"] as JsonObject
        ?? throw new FormatException("This is no line of a snapshot.");

    private static JsonObject Write(CountedSection section)
    {
        var json = WriteUnweighed(section);
        if (section.Weight is { } weight)
            json["weight"] = new JsonArray(weight.Asked, weight.Answered);
        return json;
    }

    private static JsonObject WriteUnweighed(CountedSection section) => new()
    {
        ["form"] = section.Form.Hash,
        ["notAsked"] = new JsonArray([.. CountingQuestions.Of(section.Form).Where(question => !section.Asked.Contains(question.Id))
            .Select(question => JsonValue.Create(question.Id))]),
        ["answers"] = section.Answers.DeepClone(),
        ["scores"] = new JsonObject(section.Scores.Select(score =>
            KeyValuePair.Create<string, JsonNode?>(score.Key, new JsonArray(score.Value.Score, score.Value.Valid)))),
    };

    private static CountedSection Read(JsonObject json, Func<string, CompiledForm> form)
    {
        var version = form(json["form"]!.GetValue<string>());
        var notAsked = ((JsonArray)json["notAsked"]!).Select(id => id!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var answers = (JsonObject)json["answers"]!;
        json.Remove("answers");
        return new CountedSection(
            version,
            CountingQuestions.Of(version).Select(question => question.Id).Where(id => !notAsked.Contains(id))
                .ToHashSet(StringComparer.Ordinal),
            answers,
            ((JsonObject)json["scores"]!).ToDictionary(
                score => score.Key, score => new ScoreOf(score.Value![0]?.GetValue<double>(), score.Value[1]!.GetValue<int>())))
            .Weighed(json["weight"] is JsonArray weight
                ? new AnswerWeight(weight[0]!.GetValue<int>(), weight[1]!.GetValue<int>())
                : null);
    }
}
