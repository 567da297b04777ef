using System.Text.Json.Nodes;
using FormEngine.Questions;

namespace FormEngine.Server.Respond.Questions;

/// <summary>How many rows of a repeating question there are, and how many are shown.</summary>
public static class RepeatingRows
{
    public static int Stored(JsonNode? answer) => (answer as JsonArray)?.Count ?? 0;

    /// <summary>Always one to begin with, those the form wants, and one more where the respondent asked for it.</summary>
    public static int Shown(Question question, JsonNode? answer, bool extra) =>
        Math.Max(Math.Max(1, (int)(question.Limits.Least ?? 0)), Stored(answer) + (extra ? 1 : 0));
}
