using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Scoring;

/// <summary>What was chosen of a closed question's options.</summary>
internal static class ChosenCodes
{
    /// <param name="answer">An answer that counts: one code, or a list of them.</param>
    public static HashSet<string> Of(JsonNode answer) =>
        answer is JsonArray codes ? [.. codes.Select(Scalars.Plain)] : [Scalars.Plain(answer)];
}
