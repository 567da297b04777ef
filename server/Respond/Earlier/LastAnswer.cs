using System.Text.Json.Nodes;
using FormEngine.Server.Respond.Questions;

namespace FormEngine.Server.Respond.Earlier;

/// <summary>What the organisation answered to a question last time.</summary>
/// <param name="Value">As it was stored then; it means the same now.</param>
/// <param name="Parts">In words, with the labels of the version it was answered on.</param>
public sealed record LastAnswer(JsonNode Value, IReadOnlyList<AnswerPart> Parts)
{
    public bool Is(JsonNode? answer) => JsonNode.DeepEquals(Value, answer);
}
