using System.Text.Json.Nodes;

namespace FormEngine.Versions;

/// <summary>What is kept of one response: its answers to one version, and those that only older versions have a place for.</summary>
/// <param name="Answers">The answers by question, as stored.</param>
/// <param name="Orphaned">The answers kept apart, the latest last.</param>
public sealed record ResponseAnswers(JsonObject Answers, IReadOnlyList<OrphanedAnswer> Orphaned)
{
    /// <summary>Answers of which nothing is kept apart.</summary>
    public ResponseAnswers(JsonObject answers)
        : this(answers, [])
    {
    }
}
