using System.Text.Json.Nodes;
using FormEngine.Formctl;
using FormEngine.Scoring;

namespace FormEngine.Replay;

/// <summary>Writes a participant as <see cref="ParticipantLines"/> reads it.</summary>
internal static class ParticipantLine
{
    public static string Of(Participant participant, Authority authority) => new JsonObject
    {
        ["id"] = participant.Id,
        ["organisation"] = authority.Attributes.DeepClone(),
        ["sections"] = new JsonObject(participant.Sections.Select(section =>
            KeyValuePair.Create(section.Key, (JsonNode?)section.Value.Answers.DeepClone()))),
    }.ToJsonString(Json.Line);
}
